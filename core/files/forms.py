"""The forms of the admin through which files come in: alone, several at once, and in choosers."""

from typing import Any

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from core.files.fields import DocumentField, PictureField, in_place_of


class PictureForm(BaseImageForm):
    """Adds or changes an image."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = in_place_of(self.fields["file"], PictureField)


class DocumentForm(BaseDocumentForm):
    """Adds or changes a document."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = in_place_of(self.fields["file"], DocumentField)
