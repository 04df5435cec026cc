"""Choosing some of the checks in a form."""

from typing import Any

from django import forms

from translation.checking.findings import Check


class ChecksField(forms.MultipleChoiceField):
    """Boxes to tick, one for each check."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=Check.choices, required=False, **options)
