"""A field for a date of which only the month or the year may be known."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.dates import PartialDate

YEARS = range(1000, 2201)
HOW_TO_WRITE = _("As much as is known: 2013, 05/2013 or 01/05/2013.")


def kept(text: str) -> str:
    """A date as it is kept: 2013, 2013-05 or 2013-05-01; empty for nothing.

    Args:
        text: what a person wrote.

    Raises:
        ValidationError: if it cannot be read, or no person now on record can have lived then.
    """
    if not text.strip():
        return ""
    try:
        date = PartialDate.read(text)
    except ValueError:
        raise ValidationError(
            gettext("Write a year, a month or a day: 2013, 05/2013 or 01/05/2013.")
        ) from None
    if date.year not in YEARS:
        raise ValidationError(gettext("Check the year."))
    return str(date)


class PartialDateFormField(forms.CharField):
    """Takes a date the day first, as people here write it."""

    def clean(self, value: Any) -> str:
        """The date as it is kept.

        Raises:
            ValidationError: if it cannot be read.
        """
        return kept(super().clean(value))

    def prepare_value(self, value: Any) -> Any:
        """A kept date as a person would write it; anything else as it was written."""
        try:
            parts = str(PartialDate.read(str(value or ""))).split("-")
        except ValueError:
            return value
        return "/".join(reversed(parts))


class PartialDateField(models.CharField):
    """A year, a month or a day, kept as 2013, 2013-05 or 2013-05-01, so that it sorts."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 10, "help_text": HOW_TO_WRITE, **kwargs})

    def formfield(self, **kwargs: Any) -> Any:
        """A line of text that says how to write the date."""
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})

    def clean(self, value: Any, model_instance: Any) -> str:
        """The date as it is kept, whatever wrote it.

        Raises:
            ValidationError: if it cannot be read.
        """
        return kept(super().clean(value, model_instance))
