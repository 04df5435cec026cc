"""Blocks that only posts have."""

from datetime import date

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import DateBlock, StreamBlock, StructBlock

from core.blocks.previews import PreviewInBothLanguages
from translation.blocks import TextBlock


class CorrectionBlock(PreviewInBothLanguages, StructBlock):
    """A dated note of what was wrong and is now right."""

    date = DateBlock(label=_("Date"))
    text = TextBlock(label=_("What was corrected"))

    class Meta:
        icon = "edit"
        label = _("Correction")
        group = _("Text")
        description = _("What was wrong, what is right, and when it was mended.")
        preview_value = {"date": date(2026, 3, 1), "text": _("The meeting was in Bangor.")}
        template = "components/correction/correction.html"


class CorrectionsBlock(StreamBlock):
    """The corrections of a post, oldest first."""

    correction = CorrectionBlock()
