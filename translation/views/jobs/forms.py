"""The forms of jobs."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import AdminDateInput

from translation.jobs import changes
from translation.models import Job


class TranslatorField(forms.ModelChoiceField):
    """Somebody who may translate into the language of a job."""

    def label_from_instance(self, person: Any) -> str:
        """The name of the person."""
        return get_user_display_name(person)


def day_that_is_not_over(day: date | None) -> date | None:
    """A day, unless it has passed.

    Raises:
        ValidationError: if it has.
    """
    if day and day < timezone.localdate():
        raise ValidationError(_("This day has passed."))
    return day


class JobForm(forms.ModelForm):
    """What is said about a job. To be sent it needs a translator; a date is not needed."""

    class Meta:
        model = Job
        fields = ("title", "translator", "due_on", "note")
        field_classes = {"translator": TranslatorField}
        widgets = {"due_on": AdminDateInput, "note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, is_sent: bool = False, **kwargs: Any) -> None:
        """Offer the right people.

        Args:
            is_sent: whether the job is sent with it.
        """
        super().__init__(*args, **kwargs)
        translator: Any = self.fields["translator"]
        translator.queryset = changes.translators_into(self.instance.language)
        translator.required = is_sent

    def clean_due_on(self) -> date | None:
        """Refuse a day that has passed."""
        return day_that_is_not_over(self.cleaned_data["due_on"])


class DateForm(forms.Form):
    """Another date for a job."""

    due_on = forms.DateField(required=False, widget=AdminDateInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].label = _("Due")

    def clean_due_on(self) -> date | None:
        """Refuse a day that has passed."""
        return day_that_is_not_over(self.cleaned_data["due_on"])


class TranslatorForm(forms.Form):
    """Another translator for a job."""

    translator = TranslatorField(queryset=None)

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        translator: Any = self.fields["translator"]
        translator.label = _("Translator")
        translator.queryset = changes.translators_into(language)
