"""The page kit: about a dozen shallow blocks that every body is built from."""

from core.blocks.body import BodyBlock
from core.blocks.links import CallToActionBlock, CardsBlock, DocumentBlock
from core.blocks.lists import AccordionBlock, FactsBlock, KeyPointsBlock, StepsBlock
from core.blocks.text import NoticeBlock, ProseBlock, QuestionAndAnswerBlock, QuotationBlock

__all__ = [
    "AccordionBlock",
    "BodyBlock",
    "CallToActionBlock",
    "CardsBlock",
    "DocumentBlock",
    "FactsBlock",
    "KeyPointsBlock",
    "NoticeBlock",
    "ProseBlock",
    "QuestionAndAnswerBlock",
    "QuotationBlock",
    "StepsBlock",
]
