"""Dates that are only partly known, and the time between two of them."""

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass

from django.db import models
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class DatePrecision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("Day, month and year")
    MONTH = "month", _("Month and year")
    YEAR = "year", _("Year only")


FORMATS = {DatePrecision.DAY: "j F Y", DatePrecision.MONTH: "F Y", DatePrecision.YEAR: "Y"}
MACHINE_FORMATS = {DatePrecision.DAY: "Y-m-d", DatePrecision.MONTH: "Y-m", DatePrecision.YEAR: "Y"}

# As people write it, the day first, and as it is kept, the year first.
WRITTEN = re.compile(r"(?:(?:(\d{1,2})[/.])?(\d{1,2})[/.])?(\d{4})", re.ASCII)
KEPT = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


def date_in_words(date: datetime.date, precision: str = DatePrecision.DAY) -> str:
    """A date as readers meet it, with as much of it as is known, in the language of the moment.

    Args:
        date: the date; parts beyond the precision are ignored.
        precision: a `DatePrecision` value.
    """
    return format_date(date, FORMATS[DatePrecision(precision)])


def date_for_machines(date: datetime.date, precision: str = DatePrecision.DAY) -> str:
    """The `datetime` attribute of a `<time>` element: 2013-05-01, 2013-05 or 2013."""
    return format_date(date, MACHINE_FORMATS[DatePrecision(precision)])


@dataclass(frozen=True)
class PartialDate:
    """A year, a month or a day; a stretch of time as long as what is not known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str) -> "PartialDate":
        """A date from what a person wrote (2013, 5/2013, 1/5/2013) or what is kept (2013-05-01).

        Raises:
            ValueError: if it is neither, or there is no such day.
        """
        text = text.strip()
        if found := KEPT.fullmatch(text):
            year, month, day = found.groups()
        elif found := WRITTEN.fullmatch(text):
            day, month, year = found.groups()
        else:
            raise ValueError(text)
        date = cls(int(year), int(month) if month else None, int(day) if day else None)
        # Refuses a month or day there is none of, nought included.
        datetime.date(date.year, int(month or 1), int(day or 1))
        return date

    @classmethod
    def of(cls, date: datetime.date, precision: str = DatePrecision.DAY) -> "PartialDate":
        """The known part of a date.

        Args:
            date: the date; parts beyond the precision are ignored.
            precision: a `DatePrecision` value.
        """
        return cls.read(date_for_machines(date, precision))

    @property
    def precision(self) -> DatePrecision:
        """How much is known."""
        if self.day:
            return DatePrecision.DAY
        return DatePrecision.MONTH if self.month else DatePrecision.YEAR

    @property
    def first(self) -> datetime.date:
        """The first day it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day it may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def words(self) -> str:
        """As readers meet it, in the language of the moment."""
        return date_in_words(self.first, self.precision)

    def __str__(self) -> str:
        return date_for_machines(self.first, self.precision)


@dataclass(frozen=True)
class Period:
    """The time something lasted; an end that is not known is open.

    Without a beginning it began long ago; without an end it lasts to this day.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def read(cls, start: str, end: str) -> "Period":
        """A period from its ends as they are kept; empty where one is not known."""
        return cls(
            PartialDate.read(start) if start else None, PartialDate.read(end) if end else None
        )

    def may_cover(self, date: PartialDate) -> bool:
        """Whether some day the date may mean lies within."""
        begun = self.start is None or self.start.first <= date.last
        return begun and (self.end is None or self.end.last >= date.first)

    def surely_covers(self, date: PartialDate) -> bool:
        """Whether every day the date may mean lies within, whatever is not known of the ends."""
        begun = self.start is None or self.start.last <= date.first
        return begun and (self.end is None or self.end.first >= date.last)

    def is_over_before(self, date: PartialDate) -> bool:
        """Whether it has ended before the first day the date may mean."""
        return self.end is not None and self.end.last < date.first

    @property
    def words(self) -> str:
        """As readers meet it, in the language of the moment; empty if neither end is known."""
        if self.start and self.end:
            if str(self.start) == str(self.end):
                return self.start.words
            are_years = DatePrecision.YEAR == self.start.precision == self.end.precision
            return f"{self.start.words}{'–' if are_years else ' – '}{self.end.words}"
        if self.start:
            # Never “from May 2013”: the month would change its first letter in Welsh.
            return gettext("%(start)s – present") % {"start": self.start.words}
        if self.end:
            return gettext("ended: %(end)s") % {"end": self.end.words}
        return ""
