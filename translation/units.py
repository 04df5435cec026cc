"""A piece of text in both languages: what memory, terms, checks and files are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # A unit itself needs no database: those who only read texts start without one.
    from translation.desk.entry import Entry


@dataclass(frozen=True)
class Unit:
    """One piece of text in both languages, as the desk writes texts.

    A mark is written `⟦b⟧…⟦/b⟧`, a link `⟦a1⟧…⟦/a1⟧`.

    Attributes:
        key: names the piece; see `Entry.key`.
        source, target: the text in the two languages. The target is empty if there is none.
        source_language, target_language: "en" or "cy".
        label: where it stands, in words.
        role: how it looks to a reader; see `Place.role`.
        max_length: how many characters the translation may have, or None.
        is_line: whether it has to stay one line.
        is_slug: whether it is the part of an address.
    """

    key: str
    source: str
    target: str
    source_language: str
    target_language: str
    label: str = ""
    role: str = "text"
    max_length: int | None = None
    is_line: bool = False
    is_slug: bool = False


def units_of(entries: Iterable[Entry], source_language: str, target_language: str) -> list[Unit]:
    """The pieces of a translation as units, with what is saved as their targets.

    Args:
        entries: texts of one translation, as `pieces.entries` gives them.
        source_language, target_language: "en" or "cy".
    """
    return [
        Unit(
            key=entry.key,
            source=entry.source,
            target=entry.saved_text,
            source_language=source_language,
            target_language=target_language,
            label=entry.label,
            role=entry.role,
            max_length=entry.place.max_length,
            is_line=entry.place.is_line,
            is_slug=entry.place.is_slug,
        )
        for entry in entries
    ]
