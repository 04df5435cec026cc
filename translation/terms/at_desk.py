"""What a translator is shown of terms beside a text."""

from collections.abc import Iterable
from dataclasses import dataclass

from translation.terms.current import current_terms
from translation.terms.termbase import Found, TermPair
from translation.units import Unit


@dataclass(frozen=True)
class TermNote:
    """A term that stands in a source, with what is agreed for it.

    Attributes:
        words: as they stand in the source.
        start, end: where, in the source as it is written at the desk.
        agreed: what is agreed, in the language translated into; several where the words are a
            term with more than one meaning.
        others: other forms that are right.
        avoid: forms not to be used.
        definition: what it means, in the language translated into; may be empty.
        note: for translators; may be empty.
        is_missing: whether none of it stands in the translation. While there is none, nothing is
            missing.
    """

    words: str
    start: int
    end: int
    agreed: tuple[str, ...]
    others: tuple[str, ...]
    avoid: tuple[str, ...]
    definition: str
    note: str
    is_missing: bool


def notes_on(units: Iterable[Unit]) -> dict[str, list[TermNote]]:
    """The terms in the sources of some texts, by their keys; each term once in a text. One query,
    however many texts there are.

    Args:
        units: texts of one translation or many, with what is translated as far as it is.
    """
    terms = current_terms()
    notes: dict[str, list[TermNote]] = {}
    for unit in units:
        missing = {(found.start, found.end) for found in terms.missing(unit)}
        found = terms.found_in(unit.source, unit.source_language)
        each = {one.terms[0].key: one for one in reversed(found)}
        if each:
            notes[unit.key] = [
                _note(one, unit.target_language, (one.start, one.end) in missing)
                for one in sorted(each.values(), key=lambda one: one.start)
            ]
    return notes


def _note(found: Found, language: str, is_missing: bool) -> TermNote:
    return TermNote(
        words=found.text,
        start=found.start,
        end=found.end,
        agreed=_all(term.said(language) for term in found.terms),
        others=_all(form for term in found.terms for form in term.forms(language)[1:]),
        avoid=_all(form for term in found.terms for form in term.avoided(language)),
        definition=_joined(found.terms, language),
        note="\n".join(filter(None, (term.note for term in found.terms))),
        is_missing=is_missing,
    )


def _all(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms))


def _joined(terms: Iterable[TermPair], language: str) -> str:
    return "\n".join(filter(None, (term.definition(language) for term in terms)))
