"""What a person says when one language is to wait for the other, or to go live without it."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.going_live.questions import Question
from translation.models import PairEvent
from translation.models.states import Reason

NOTE_LENGTH = PairEvent._meta.get_field("note").max_length


class WaitForm(forms.Form):
    """Approve now, publish with the other language."""

    due_on = forms.DateField(
        label=_("Promised for"),
        required=False,
        help_text=_(
            "If you give a date, readers are told that the other language will follow by then."
        ),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
    )

    def clean_due_on(self) -> date | None:
        """The day.

        Raises:
            ValidationError: if it has passed.
        """
        day = self.cleaned_data["due_on"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("This day has passed. Choose a day to come."))
        return day


class AloneForm(forms.Form):
    """Publish one language without the other, and say why."""

    reason = forms.ChoiceField(
        label=_("Reason"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a reason. It is kept in the history and the report.")
        },
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=NOTE_LENGTH,
        help_text=_("Anything others should know about this decision. Needed for another reason."),
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "true"}),
    )

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason: Any = self.fields["reason"]
        reason.choices = question.alone_reasons
        reason.required = question.needs_reason

    def clean(self) -> dict[str, Any] | None:
        """Ask for a note where the list of reasons says nothing."""
        said = super().clean() or self.cleaned_data
        if said.get("reason") == Reason.OTHER and not said.get("note"):
            self.add_error("note", _("Say in a few words what the reason is."))
        return said
