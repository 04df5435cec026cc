"""The fields in which files are given: every form of the admin has them."""

from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.forms import FileField
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import WagtailImageField

from core.files.checks import check_document
from core.files.kinds import KINDS
from core.files.names import safe_name
from core.files.pictures import CleanPicture, checked_picture


class PictureField(WagtailImageField):
    """Takes a picture, and hands on nothing but the picture."""

    def to_python(self, data: Any) -> CleanPicture | None:
        """The clean picture.

        Raises:
            core.files.refusal.Refusal: if it is not taken.
        """
        if data in self.empty_values:
            return None
        clean = checked_picture(data)
        # Wagtail reads the picture too; its own questions are answered by now.
        return super().to_python(clean)


class DocumentField(WagtailDocumentField):
    """Takes a document or a recording."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help_text = _(
            "Documents of at most %(document)s, sound and films of at most %(recording)s, "
            "in one of these formats: %(kinds)s."
        ) % {
            "document": filesizeformat(settings.MAX_DOCUMENT_SIZE),
            "recording": filesizeformat(settings.MAX_RECORDING_SIZE),
            "kinds": ", ".join(KINDS),
        }

    def to_python(self, data: Any) -> File | None:
        """The file, under a safe name.

        Raises:
            core.files.refusal.Refusal: if it is not taken.
        """
        if data in self.empty_values:
            return None
        check_document(data)
        data.name = safe_name(data.name)
        return super().to_python(data)


def in_place_of(field: FileField, kind: type[FileField]) -> FileField:
    """A field of ours that stands where Wagtail's stood, with its label and widget.

    Args:
        field: Wagtail's field.
        kind: the class of ours.
    """
    return kind(label=field.label, required=field.required, widget=field.widget)
