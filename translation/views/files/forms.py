"""The forms of files."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from translation.files.formats import FORMATS, READ
from translation.files.limits import MOST_BYTES, MOST_MEGABYTES
from translation.files.mailing import Given
from translation.files.refusals import FileRefusedError, Why

# How long an address serves, if nobody says anything else, and at most.
DAYS, MOST_DAYS = 30, 180
ACCEPTED = ",".join((*READ, ".zip"))


class DownloadForm(forms.Form):
    """In which format a file is to be."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[(name, one.label) for name, one in FORMATS.items()],
    )


class UploadForm(forms.Form):
    """A file that comes back."""

    file = forms.FileField(
        label=gettext_lazy("The file"), widget=forms.FileInput(attrs={"accept": ACCEPTED})
    )

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read.

        Raises:
            ValidationError: if it is.
        """
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise ValidationError(FileRefusedError(Why.TOO_LARGE, most=MOST_MEGABYTES).sentence)
        return file


class HandoverForm(forms.Form):
    """An address for a translator without an account."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        required=False,
        help_text=gettext_lazy(
            "If you give it, the address is also sent there, in a letter in both languages."
        ),
    )
    until = forms.DateField(label=gettext_lazy("Serves until"), widget=AdminDateInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer a day some weeks from now."""
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = timezone.localdate() + timedelta(days=DAYS)

    def clean_until(self) -> date:
        """Refuse a day that has passed, or is far away.

        Raises:
            ValidationError: if it is.
        """
        day: date = self.cleaned_data["until"]
        today = timezone.localdate()
        if not today <= day <= today + timedelta(days=MOST_DAYS):
            sentence = _("Choose a day from today on, at most %(days)s days from now.")
            raise ValidationError(sentence % {"days": MOST_DAYS})
        return day

    @property
    def given(self) -> Given:
        """What was said; the address serves until the end of the day. For a valid form."""
        said = self.cleaned_data
        end = timezone.make_aware(datetime.combine(said["until"], time.max))
        return Given(said["name"], said["email"], end)


class RemarkForm(forms.Form):
    """Something a translator without an account wants to say about one page."""

    page = forms.ChoiceField(label=gettext_lazy("About"))
    text = forms.CharField(
        label=gettext_lazy("Comment"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, pages: list[tuple[str, str]], **kwargs: Any) -> None:
        """Offer the pages of a job.

        Args:
            pages: the number of each translation, and what it is of.
        """
        super().__init__(*args, **kwargs)
        about: Any = self.fields["page"]
        about.choices = pages
