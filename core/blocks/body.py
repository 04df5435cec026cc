"""The page kit put together."""

from wagtail.blocks import StreamBlock

from core.blocks.contact import ContactBlock
from core.blocks.embed import EmbedBlock
from core.blocks.links import CallToActionBlock, CardsBlock, DocumentBlock
from core.blocks.lists import AccordionBlock, FactsBlock, KeyPointsBlock, StepsBlock
from core.blocks.media import AudioBlock, VideoBlock
from core.blocks.people import OrganisationsBlock, PeopleBlock, PersonChooserBlock
from core.blocks.pictures import GalleryBlock, PictureBlock
from core.blocks.related import RelatedBlock
from core.blocks.stored import CookiesBlock, StoredBlock
from core.blocks.tables import TableBlock
from core.blocks.text import NoticeBlock, ProseBlock, QuestionAndAnswerBlock, QuotationBlock
from core.blocks.timeline import TimelineBlock

__all__ = ["BodyBlock", "PersonChooserBlock"]


class BodyBlock(StreamBlock):
    """Everything a body may hold."""

    text = ProseBlock()
    image = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    audio = AudioBlock()
    quotation = QuotationBlock()
    question_and_answer = QuestionAndAnswerBlock()
    call_to_action = CallToActionBlock()
    cards = CardsBlock()
    related = RelatedBlock()
    accordion = AccordionBlock()
    steps = StepsBlock()
    timeline = TimelineBlock()
    key_points = KeyPointsBlock()
    facts = FactsBlock()
    table = TableBlock()
    document = DocumentBlock()
    people = PeopleBlock()
    organisations = OrganisationsBlock()
    contact = ContactBlock()
    notice = NoticeBlock()
    embed = EmbedBlock()
    stored = StoredBlock()
    cookies = CookiesBlock()
