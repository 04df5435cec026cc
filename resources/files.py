"""The files of a resource as readers meet them: those in their own language first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.dates import date_in_words
from core.meta import absolute
from resources.blocks import NO_LANGUAGE, FileValue
from translation.locales import OTHER

BILINGUAL = "en-cy"


@dataclass(frozen=True)
class ShownFile:
    """One file or address.

    Attributes:
        title: what the link says.
        title_language: the language of the title, where it is not the reader's.
        url: where it leads.
        address: the same in full, for print.
        language: the language of what it leads to: "en", "cy", or "" for both or neither.
        format: what form it is in, such as Easy Read; empty for what its kind of file says.
        facts: its kind, size, pages and the like, in words.
        host: the site it stands on, if that is not ours.
        checked: the day somebody last opened the address, in words.
    """

    title: str
    title_language: str
    url: str
    address: str
    language: str
    format: str
    facts: list[str]
    host: str
    checked: str


@dataclass(frozen=True)
class FileGroup:
    """The files in one language."""

    language: str
    heading: str
    files: list[ShownFile]


def groups_of(files: Iterable[Any], page_title: str) -> list[FileGroup]:
    """The files of a resource by language, the reader's own first.

    Args:
        files: the set of files.
        page_title: what a link says that has no title of its own.
    """
    values = [child.value for child in files if child.value.url]
    ours = get_language()
    order = [ours, BILINGUAL, OTHER[ours], NO_LANGUAGE]
    groups = [
        FileGroup(
            language,
            heading_of(language),
            [shown_file(value, page_title) for value in values if value.language == language],
        )
        for language in order
    ]
    return [group for group in groups if group.files]


def documents_in(files: Iterable[Any], language: str) -> list[int]:
    """The keys of our own files of a resource that can be read in a language.

    Args:
        files: the set of files.
        language: "en" or "cy"; what is in both languages can be read in each.
    """
    values = [child.value for child in files]
    return [
        value["document"].pk
        for value in values
        if value.get("document") and value.language in (language, BILINGUAL)
    ]


def heading_of(language: str) -> str:
    """What stands above the files in a language."""
    return {
        "en": _("In English"),
        "cy": _("In Welsh"),
        BILINGUAL: _("In English and Welsh"),
        NO_LANGUAGE: _("Without a written language"),
    }[language]


def shown_file(value: FileValue, page_title: str) -> ShownFile:
    """One file or address, with what its file says of itself."""
    title, title_language = title_of(value, page_title)
    checked = value.get("checked")
    return ShownFile(
        title=title,
        title_language=title_language,
        url=value.url,
        address=absolute(value.url),
        language=value.language if value.language in OTHER else "",
        format=format_of(value),
        facts=facts_of(value),
        host=value.host,
        checked=date_in_words(checked) if checked and value.host else "",
    )


def title_of(value: FileValue, page_title: str) -> tuple[str, str]:
    """What the link says, and in which language if that is not the reader's.

    The title an editor gave, else the file's own, which is in the file's language.
    """
    if value.given_title:
        return value.given_title, ""
    document = value.get("document")
    own = document.file_title or document.title if document else ""
    if not own:
        return page_title, ""
    is_other = value.language == OTHER[get_language()]
    return own, value.language if is_other else ""


def format_of(value: FileValue) -> str:
    """The form it is in, where that says more than the kind of file."""
    label, document = value.get("format"), value.get("document")
    name = label.name if label else ""
    return "" if document and name == document.format_label else name


def facts_of(value: FileValue) -> list[str]:
    """Kind of file, size, pages and tags: only what is known."""
    document = value.get("document")
    if not document:
        return []
    tagged = _("tagged for screen readers") if document.is_tagged else ""
    facts = [document.format_label, document.size_label, document.pages_label, tagged]
    return [fact for fact in facts if fact]
