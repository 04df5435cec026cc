"""What goes into a file: the texts of a translation as they are now."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.desk import pieces
from translation.desk.entry import Entry
from translation.files.document import DRAFT, FINAL, Document, Known, Line
from translation.memory import together
from translation.state import contents
from translation.units import units_of

# More than two to choose from is more to read than to write.
MOST_KNOWN = 2
STATES = {"done": FINAL, "unreviewed": DRAFT}


def document_of(translation: Translation, *, with_memory: bool = False) -> Document:
    """A translation as a document. What was marked as not needed is left out.

    Args:
        with_memory: whether what is still to be translated has what the memory offers for it.
    """
    source, target = translation.source.locale, translation.target_locale
    entries = [one for one in pieces.entries(translation) if one.status != "not_needed"]
    units = units_of(entries, source.language_code, target.language_code)
    lines = [
        Line(unit, entry.version, STATES.get(entry.status, ""), tuple(_notes_of(entry)))
        for entry, unit in zip(entries, units, strict=True)
    ]
    if with_memory:
        lines = _with_memory(lines, source.language_code)
    return Document(
        original=str(translation.source.object_id),
        source_language=source.language_code,
        target_language=target.language_code,
        digest=digest_of(entries),
        title=translation.source.object_repr,
        address=_address_of(translation),
        lines=tuple(lines),
    )


def _with_memory(lines: list[Line], language: str) -> list[Line]:
    """Put what the memory has beside what is still to be translated, in three queries."""
    open_lines = [line for line in lines if line.state != FINAL and not line.unit.is_slug]
    found = together.near_all((line.unit.source for line in open_lines), language, MOST_KNOWN)
    known = {
        text: tuple(Known(one.percent, one.source, one.target) for one in matches)
        for text, matches in found.items()
    }
    asked = {line.unit.key for line in open_lines}
    return [
        replace(line, known=known.get(line.unit.source, ())) if line.unit.key in asked else line
        for line in lines
    ]


def digest_of(entries: list[Entry]) -> str:
    """Names what a source says, in a dozen letters."""
    return contents.fingerprint([[entry.path, entry.source] for entry in entries])[:12]


def _notes_of(entry: Entry) -> Iterator[str]:
    if entry.place.is_slug:
        yield _("A part of the page’s address. Left empty, it is made from the title.")
    elif entry.place.max_length:
        yield _("At most %(count)s characters.") % {"count": entry.place.max_length}
    for code in entry.codes:
        if code.href:
            yield f"{code.label}: {code.href}"
    for before in entry.earlier:
        yield _("The source said before: %(text)s") % {"text": before.source}
        yield _("It was translated as: %(text)s") % {"text": before.text}


def _address_of(translation: Translation) -> str:
    """Where readers find the source; empty for what has no page of its own."""
    source = translation.source.get_source_instance()
    return getattr(source, "full_url", None) or ""
