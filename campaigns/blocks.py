"""The paragraphs of a letter, and the laws it asks about."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock, StreamBlock

from core.blocks.choosers import RecordChooserBlock
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.text import SENTENCE_FEATURES

GROUP = _("Letter")


class ParagraphBlock(PreviewInBothLanguages, RichTextBlock):
    """A part of a letter that stands beside the same part in the other language."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": ["ol", "ul", *SENTENCE_FEATURES], **kwargs})

    class Meta:
        icon = "pilcrow"
        group = GROUP
        label = _("Paragraph")
        description = _("One paragraph, or a list. Side by side it stands next to its twin.")
        template = "components/prose/prose.html"
        preview_value = format_lazy("<p>{}</p>", _("We ask you to plan this with us."))


class LetterBlock(StreamBlock):
    """The letter, paragraph by paragraph."""

    paragraph = ParagraphBlock()


class LawsBlock(StreamBlock):
    """Laws and policies: facts, which are the same in both languages."""

    law = RecordChooserBlock("people.Law", related=(), label=_("Law or policy"), icon="doc-full")
