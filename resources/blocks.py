"""Blocks that only resources have: their files, and what to take away from them."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    ChoiceBlock,
    DateBlock,
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
from resources.formats import FormatBlock, usual_format
from resources.problems import language_in, problems_of
from translation.blocks import CharBlock, TextBlock

NO_LANGUAGE = "none"
LANGUAGES = [
    *SiteDocument.Language.choices,
    (NO_LANGUAGE, _("None: sign language, pictures, music")),
]


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
        form_classname = "struct-block in-columns"
        label = _("File or address")
        label_format = "{document} {url} · {language} · {format}"
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


class FilesBlock(StreamBlock):
    """The files and addresses of a resource, one set for both languages."""

    file = FileBlock()

    class Meta:
        collapsed = True


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
