"""Asking why a pair needs no second language."""

from django import forms
from django.utils.translation import gettext_lazy as _

from translation.models.states import WaiverReason


class WaiverForm(forms.Form):
    """The reason, and the person's own words."""

    reason = forms.ChoiceField(
        label=_("Reason"), choices=[("", _("Choose a reason")), *WaiverReason.choices]
    )
    note = forms.CharField(
        label=_("Note"), max_length=500, required=False, widget=forms.Textarea({"rows": 3})
    )
