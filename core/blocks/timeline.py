"""What happened when."""

import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    ChoiceBlock,
    DateBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
)

from core.blocks.lists import LIST_GROUP
from core.blocks.previews import PreviewInBothLanguages
from core.blocks.text import SENTENCE_FEATURES
from core.dates import DatePrecision, date_for_machines, date_in_words
from translation.blocks import CharBlock


class MomentValue(StructValue):
    """Something that happened."""

    @property
    def precision(self) -> str:
        """How much of the date is known."""
        return self.get("date_precision") or DatePrecision.DAY

    @property
    def words(self) -> str:
        """The known part of the date, in the language of the moment."""
        return date_in_words(self["date"], self.precision) if self.get("date") else ""

    @property
    def machine(self) -> str:
        """The known part of the date, for machines."""
        return date_for_machines(self["date"], self.precision) if self.get("date") else ""


class MomentBlock(StructBlock):
    """Something that happened, and when."""

    date = DateBlock(
        label=_("Date"),
        help_text=_("Any day in the month or year, if that is all that is known."),
    )
    date_precision = ChoiceBlock(
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
        label=_("How much of the date is known"),
    )
    heading = CharBlock(label=_("What happened"))
    text = RichTextBlock(label=_("Text"), required=False, features=SENTENCE_FEATURES)

    class Meta:
        icon = "date"
        value_class = MomentValue
        label_format = "{date} {heading}"


class TimelineValue(StructValue):
    """Moments in their order."""

    @property
    def moments(self) -> list[StructValue]:
        """The moments, the earliest first; those without a date last."""
        return sorted(self["items"], key=lambda item: item.get("date") or datetime.date.max)


class TimelineBlock(PreviewInBothLanguages, StructBlock):
    """What happened, in the order in which it did."""

    heading = CharBlock(label=_("Heading"), required=False)
    items = ListBlock(
        MomentBlock(),
        label=_("Moments"),
        help_text=_("In any order: readers see the earliest first."),
    )

    class Meta:
        icon = "history"
        group = LIST_GROUP
        label = _("Timeline")
        description = _("What happened when, with as much of each date as is known.")
        template = "components/timeline/timeline.html"
        value_class = TimelineValue

    def example(self) -> dict[str, Any]:
        """A year, a month and a day."""
        moments = [
            (datetime.date(2013, 1, 1), DatePrecision.YEAR, _("The letter is written")),
            (datetime.date(2014, 5, 1), DatePrecision.MONTH, _("The Act becomes law")),
            (datetime.date(2016, 4, 6), DatePrecision.DAY, _("The Act comes into force")),
        ]
        return {
            "heading": _("How it came about"),
            "items": [
                {"date": date, "date_precision": precision, "heading": heading}
                for date, precision, heading in moments
            ],
        }
