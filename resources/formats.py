"""The form a file is in: chosen among the labels, or taken from the kind of file."""

from typing import Any

from wagtail.blocks import ChooserBlock, FieldBlock

from core.documents import SiteDocument
from labels.cached import all_labels
from labels.models import Format
from labels.pickers import LabelSelect

# The format of a kind of file, by the address part a label keeps, for editors who name none.
FORMAT_OF_KIND = {
    "pdf": "pdf",
    "docx": "text-document",
    "odt": "text-document",
    "txt": "text-document",
    "pptx": "slides",
    "xlsx": "spreadsheet",
    "csv": "spreadsheet",
    "mp3": "audio",
    "ogg": "audio",
    "opus": "audio",
    "mp4": "video",
    "webm": "video",
}
WEB_PAGE = "web-page"


class FormatBlock(ChooserBlock):
    """One of the formats among the labels, such as Easy Read."""

    target_model = "labels.Format"
    widget = LabelSelect()

    class Meta:
        icon = "tag"

    def bulk_to_python(self, values: list[int | None]) -> list[Format | None]:
        """The formats with these ids, in order, from those remembered."""
        formats = {label.pk: label for label in all_labels(Format)}
        return [formats.get(value) if value else None for value in values]

    def get_form_state(self, value: Format | None) -> Any:
        """What the list of choices stands at, as any list in a form has it and no chooser."""
        return FieldBlock.get_form_state(self, value)

    def value_from_form(self, value: Any) -> Format | None:
        """The format that was chosen; a list says "" for none where a chooser says None."""
        return super().value_from_form(value or None)


def usual_format(document: SiteDocument | None) -> Format | None:
    """The format of a file of its kind, or of an address, if the labels have it."""
    slug = FORMAT_OF_KIND.get(document.kind) if document else WEB_PAGE
    return Format.objects.filter(slug_en=slug).first()
