"""The forms of the admin through which files come in: alone, several at once, and in choosers."""

from typing import Any

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from core.files.fields import DocumentField, PictureField, in_place_of
from core.files.reading import read_facts
from core.languages import CODES


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
        if "language" in self.fields:
            # Several files at once are sent without one; it is asked for right after.
            self.fields["language"].required = False

    def clean_language(self) -> str:
        """The language that was chosen, else the one the file says it is in."""
        if chosen := self.cleaned_data["language"]:
            return chosen
        file = self.cleaned_data.get("file") or self.instance.file
        said = read_facts(file, file.name).language[:2].lower() if file else ""
        return said if said in CODES else self.instance.language
