"""Fields that only events have."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _


class ChoicesField(models.JSONField):
    """Any number of the given choices, kept as a list of their values.

    Args:
        options: pairs of a value and its name; they stay out of migrations.
    """

    def __init__(self, *args: Any, options: Any = (), **kwargs: Any) -> None:
        self.options = options
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """A box to tick for each choice."""
        return forms.MultipleChoiceField(
            choices=self.options,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Check that every value is one of the choices.

        Raises:
            ValidationError: if one is not.
        """
        super().validate(value, model_instance)
        if not isinstance(value, list) or set(map(str, value)) - dict(self.options).keys():
            raise ValidationError(_("Choose from the list."))
