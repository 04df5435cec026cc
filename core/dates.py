"""Dates that are only partly known, in words of either language."""

import datetime

from django.db import models
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext_lazy as _


class DatePrecision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("Day, month and year")
    MONTH = "month", _("Month and year")
    YEAR = "year", _("Year only")


FORMATS = {DatePrecision.DAY: "j F Y", DatePrecision.MONTH: "F Y", DatePrecision.YEAR: "Y"}
MACHINE_FORMATS = {DatePrecision.DAY: "Y-m-d", DatePrecision.MONTH: "Y-m", DatePrecision.YEAR: "Y"}


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
