"""The fields that several public forms ask with, in the same words."""

from typing import TYPE_CHECKING

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from participation.letters import LANGUAGE_NAMES

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


def name_field(label: "Words", longest: int = 120) -> forms.CharField:
    """A field for somebody's name.

    Args:
        longest: how many characters it may have. The browser is not told: it would cut off what is
            pasted without saying so.
    """
    return forms.CharField(
        label=label,
        validators=[MaxLengthValidator(longest, _("The name is too long: shorten it."))],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Enter your name.")},
    )


def email_field(help_text: "Words") -> forms.EmailField:
    """A field for somebody's e-mail address, with what we do with it."""
    return forms.EmailField(
        label=_("Your e-mail address"),
        help_text=help_text,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Enter your e-mail address."),
            "invalid": _("Enter an e-mail address like name@example.org."),
            "max_length": _("The e-mail address is too long."),
        },
    )


def language_field(label: "Words", *, required: "Words", help_text: "Words" = "") -> forms.Field:
    """A choice between Welsh and English.

    Args:
        required: what is said where neither was chosen.
    """
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=[*LANGUAGE_NAMES.items()],
        widget=forms.RadioSelect,
        error_messages={"required": required},
    )
