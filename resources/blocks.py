"""Blocks that only resources have: their files, and what to take away from them."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    ChoiceBlock,
    ChooserBlock,
    DateBlock,
    FieldBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    URLBlock,
)

from core.blocks.choosers import FileChooserBlock
from core.blocks.media import AudioBlock, VideoBlock
from core.blocks.previews import PreviewInBothLanguages
from core.documents import SiteDocument
from labels.cached import all_labels
from labels.models import Format
from labels.pickers import LabelSelect
from translation.blocks import CharBlock, TextBlock

NO_LANGUAGE = "none"
LANGUAGES = [
    *SiteDocument.Language.choices,
    (NO_LANGUAGE, _("None: sign language, pictures, music")),
]


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
        return [formats.get(value) for value in values]

    def get_form_state(self, value: Format | None) -> Any:
        """What the list of choices stands at, as any list in a form has it and no chooser."""
        return FieldBlock.get_form_state(self, value)

    def value_from_form(self, value: Any) -> Format | None:
        """The format that was chosen; a list says "" for none where a chooser says None."""
        return super().value_from_form(value or None)


class FileValue(StructValue):
    """A file of ours, or an address elsewhere."""

    @property
    def language(self) -> str:
        """The language it is in: "en", "cy", "en-cy" or "none"."""
        return self.get("language") or NO_LANGUAGE

    @property
    def url(self) -> str:
        """Where it is; empty where the file is gone."""
        document = self.get("document")
        return document.url if document else self.get("url") or ""

    @property
    def host(self) -> str:
        """The site an address leads to; empty for a file of ours."""
        return "" if self.get("document") else urlsplit(self.get("url") or "").hostname or ""

    @property
    def given_title(self) -> str:
        """The title an editor gave it in the language of the moment, if any."""
        return self.get(f"title_{get_language()}") or ""


class FileBlock(PreviewInBothLanguages, StructBlock):
    """A file or an address, in one language and one format.

    Its titles are facts with a half for each language, because the set of files is the same in
    both languages at every moment and waits for no translation.
    """

    document = FileChooserBlock(
        label=_("File"),
        required=False,
        help_text=_("Size, pages and whether it is tagged are read from the file."),
    )
    url = URLBlock(
        label=_("Address"), required=False, help_text=_("Where it is, if it is not a file of ours.")
    )
    language = ChoiceBlock(
        choices=LANGUAGES,
        label=_("Language"),
        required=False,
        help_text=_("The language inside it. Left empty for a file, it is taken from the file."),
    )
    format = FormatBlock(
        label=_("Format"),
        required=False,
        help_text=_("Such as Easy Read or audio. Left empty, it is taken from the kind of file."),
    )
    title_en = CharBlock(
        label=_("Title in English"),
        required=False,
        help_text=_("What the link says. Leave both empty to show the file’s own title."),
    )
    title_cy = CharBlock(label=_("Title in Welsh"), required=False)
    checked = DateBlock(
        label=_("Address checked on"),
        required=False,
        help_text=_("The day somebody last opened the address."),
    )

    class Meta:
        icon = "doc-full"
        group = _("Links")
        label = _("File or address")
        description = _("One file or address: its language and format.")
        value_class = FileValue
        preview_value = {
            "url": "https://example.org/",
            "language": "en-cy",
            "title_en": "Working as equals: a toolkit",
            "title_cy": "Gweithio fel partneriaid cyfartal: pecyn cymorth",
            "checked": date(2026, 3, 1),
        }
        template = "components/resource-files/preview.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the entry as readers meet it."""
        from resources.files import shown_file

        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "shown": shown_file(value, value.host)}

    def clean(self, value: StructValue) -> StructValue:
        """Check the entry, and take from its file what was not said.

        Raises:
            StructBlockValidationError: at each part that has to change.
        """
        cleaned: StructValue = super().clean(value)
        errors = {
            name: ValidationError(message) for name, message in problems_of(cleaned) if message
        }
        if errors:
            raise StructBlockValidationError(errors)
        document = cleaned.get("document")
        if document and not cleaned.get("language"):
            cleaned["language"] = language_in(document)
        if not cleaned.get("format"):
            cleaned["format"] = usual_format(document)
        return cleaned


def problems_of(entry: StructValue) -> list[tuple[str, str]]:
    """What has to change in an entry: the part, and a sentence, which is empty if all is well."""
    return [
        ("url", problem_of_place(entry)),
        ("language", problem_of_language(entry)),
        problem_of_titles(entry),
        ("checked", problem_of_check(entry)),
    ]


def problem_of_place(entry: StructValue) -> str:
    """That it is a file or an address, and not both."""
    has_document, has_url = bool(entry.get("document")), bool(entry.get("url"))
    if has_document and has_url:
        return gettext("Choose a file or give an address, not both.")
    return "" if has_document or has_url else gettext("Choose a file or give an address.")


def problem_of_language(entry: StructValue) -> str:
    """That its language is known, and not another than the file's."""
    document, language = entry.get("document"), entry.get("language")
    if entry.get("url") and not document and not language:
        return gettext("Say which language it is in: an address does not tell.")
    found = language_in(document) if document else ""
    if {found, language} == {"en", "cy"}:
        return {
            "en": gettext("The file says it is in English. Choose English, or another file."),
            "cy": gettext("The file says it is in Welsh. Choose Welsh, or another file."),
        }[found]
    return ""


def language_in(document: SiteDocument) -> str:
    """The language a file is in: as read from the file, or else as written on its record."""
    tag = (document.file_language or "").lower().partition("-")[0]
    return tag if tag in ("en", "cy") else document.language


def usual_format(document: SiteDocument | None) -> Format | None:
    """The format of a file of its kind, or of an address, if the labels have it."""
    slug = FORMAT_OF_KIND.get(document.kind) if document else WEB_PAGE
    return Format.objects.filter(slug_en=slug).first()


def problem_of_titles(entry: StructValue) -> tuple[str, str]:
    """That there are titles in both languages or in neither."""
    english, welsh = entry.get("title_en"), entry.get("title_cy")
    if english and not welsh:
        return "title_cy", gettext("Give the title in Welsh too, or leave both titles empty.")
    if welsh and not english:
        return "title_en", gettext("Give the title in English too, or leave both titles empty.")
    return "title_en", ""


def problem_of_check(entry: StructValue) -> str:
    """That nobody has checked an address on a day to come."""
    checked = entry.get("checked")
    is_to_come = bool(checked) and checked > timezone.localdate()
    return gettext("This day is still to come.") if is_to_come else ""


class FilesBlock(StreamBlock):
    """The files and addresses of a resource, one set for both languages."""

    file = FileBlock()


class RecordingsBlock(StreamBlock):
    """A resource to watch or to hear on its own page."""

    video = VideoBlock()
    audio = AudioBlock()


class TakeawayBlock(PreviewInBothLanguages, TextBlock):
    """One thing to remember."""

    class Meta:
        icon = "tick"
        label = _("Point")
        group = _("Text")
        description = _("One thing a reader should take away.")
        preview_value = _("Trust takes time.")


class TakeawaysBlock(StreamBlock):
    """What to remember from a resource."""

    point = TakeawayBlock()
