"""Writing a consent down, and withdrawing it."""

from pathlib import Path
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from consent.models import Consent, Evidence
from consent.record import keep
from consent.states import Cover
from core.consents.affected import shown_by

LARGEST = 10  # megabytes
KINDS = ("docx", "eml", "jpeg", "jpg", "m4a", "mp3", "odt", "pdf", "png", "txt")


class ConsentForm(WagtailAdminModelForm):
    """A consent with the file that proves it."""

    evidence_file = forms.FileField(
        label=_("File that shows it"),
        required=False,
        help_text=_(
            "The signed form, the e-mail or the recording, up to 10 MB. Never public: only those "
            "who may read private details can open it. A new file replaces the one kept."
        ),
    )

    def clean_evidence_file(self) -> UploadedFile | None:
        """The file.

        Raises:
            ValidationError: if it is of a kind nobody here could open, empty, or too large.
        """
        upload = self.cleaned_data["evidence_file"]
        if not upload:
            return None
        if Path(upload.name).suffix.lower().lstrip(".") not in KINDS:
            kinds = ", ".join(KINDS)
            raise forms.ValidationError(
                gettext("Choose a file of one of these kinds: %(kinds)s.") % {"kinds": kinds}
            )
        if upload.size > LARGEST * 1024 * 1024:
            raise forms.ValidationError(
                gettext("The file is too large. The largest is %(size)s MB.") % {"size": LARGEST}
            )
        return upload

    def clean(self) -> dict[str, Any]:
        """The values.

        Raises:
            ValidationError: if readers are shown what the consent would no longer cover: they
                would go on being shown it.
        """
        values: dict[str, Any] = super().clean()
        before: Consent = self.instance
        if before.pk and not before.is_withdrawn:
            ends = {
                cover
                for cover in Cover
                if before.covers(cover)
                and not (values.get("for_site") and values.get(f"covers_{cover}"))
            }
            if ends and ends & shown_by(before):
                raise forms.ValidationError(
                    gettext(
                        "Pages show what this consent would no longer cover. Take it off them "
                        "first, or withdraw the consent."
                    )
                )
        return values

    def save(self, commit: bool = True) -> Consent:
        """Save the consent with its history and its file."""
        consent: Consent = super().save(commit=False)
        if commit:
            keep(consent)
            self._keep_evidence(consent)
        return consent

    def _keep_evidence(self, consent: Consent) -> None:
        upload: Any = self.cleaned_data.get("evidence_file")
        if upload:
            values = {"name": Path(upload.name).name[-200:], "content": upload.read()}
            Evidence.objects.update_or_create(consent=consent, defaults=values)


class WithdrawalForm(forms.Form):
    """The person's wish, in a few words if there are any."""

    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=Consent._meta.get_field("withdrawn_note").max_length,
        help_text=_("How and when they told us. Only for those who may read private details."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
