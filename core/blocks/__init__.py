"""The page kit: shallow blocks that every body is built from."""

from core.blocks.body import BodyBlock
from core.blocks.contact import ContactBlock
from core.blocks.embed import EmbedBlock
from core.blocks.links import CallToActionBlock, CardsBlock, DocumentBlock
from core.blocks.lists import AccordionBlock, FactsBlock, KeyPointsBlock, StepsBlock
from core.blocks.media import AudioBlock, VideoBlock
from core.blocks.people import OrganisationsBlock, PeopleBlock
from core.blocks.pictures import GalleryBlock, PictureBlock
from core.blocks.related import RelatedBlock
from core.blocks.stored import CookiesBlock, StoredBlock
from core.blocks.tables import TableBlock
from core.blocks.text import NoticeBlock, ProseBlock, QuestionAndAnswerBlock, QuotationBlock
from core.blocks.timeline import TimelineBlock

__all__ = [
    "AccordionBlock",
    "AudioBlock",
    "BodyBlock",
    "CallToActionBlock",
    "CardsBlock",
    "ContactBlock",
    "CookiesBlock",
    "DocumentBlock",
    "EmbedBlock",
    "FactsBlock",
    "GalleryBlock",
    "KeyPointsBlock",
    "NoticeBlock",
    "OrganisationsBlock",
    "PeopleBlock",
    "PictureBlock",
    "ProseBlock",
    "QuestionAndAnswerBlock",
    "QuotationBlock",
    "RelatedBlock",
    "StepsBlock",
    "StoredBlock",
    "TableBlock",
    "TimelineBlock",
    "VideoBlock",
]
