"""Asking whose data is wanted."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PersonForm(forms.Form):
    """One person's address. It is sent with POST, so that no address of a page ever holds it."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The one they wrote to us with. Capitals make no difference."),
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class EraseForm(PersonForm):
    """The same, with the word of whoever erases."""

    email = forms.EmailField(widget=forms.HiddenInput)
    is_asked = forms.BooleanField(
        label=_("I am sure who asks for this, and that it is to be erased"),
        error_messages={"required": _("Say that you are sure who asks for this.")},
    )
