"""Screens on which one record is read: nothing on them is said in the words of Python."""

from typing import Any

from django.utils.translation import gettext as _

NOTHING = "–"


class SaidInWords:
    """An inspect view whose empty fields and boxes are told in the reader’s language.

    A box is told as one that was ticked or not: a yes or no in Welsh depends on the verb that is
    answered, and a label has many.
    """

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """The value of a field, as Wagtail shows it or in words.

        Args:
            field_name: its name on the record.
            field: the field of that name, if the model has one.
        """
        value = super().get_field_display_value(field_name, field)  # type: ignore[misc]
        if isinstance(value, bool):
            return _("Ticked") if value else _("Not ticked")
        return NOTHING if value in (None, "") else value
