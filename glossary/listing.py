"""The terms in the alphabet of a language, and looking for one."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from translation.locales import OTHER
from translation.terms.termbase import LANGUAGES, TermPair
from welsh.collation import heading, sort_key_for
from welsh.mutations import radicals


@dataclass(frozen=True)
class Entry:
    """A term as the glossary shows it in one language.

    Attributes:
        anchor: names it within the page, the same in both languages.
        words: the term in the language of the page.
        others: other forms of it, which are right too.
        twin: the term in the other language.
        definition: what it means, in the language of the page.
    """

    anchor: str
    words: str
    others: tuple[str, ...]
    twin: str
    definition: str


@dataclass(frozen=True)
class Group:
    """The terms below one letter."""

    letter: str
    entries: list[Entry]


def groups(terms: Iterable[TermPair], language: str) -> list[Group]:
    """Terms by their first letters, which in Welsh may be two signs: Ch, Dd, Ll.

    Args:
        language: "en" or "cy".
    """
    letters = sort_key_for(language)
    found: dict[str, list[Entry]] = defaultdict(list)
    for term in sorted(terms, key=lambda term: letters(term.said(language))):
        found[heading(term.said(language), language)].append(entry_of(term, language))
    return [Group(letter, entries) for letter, entries in found.items()]


def entry_of(term: TermPair, language: str) -> Entry:
    """A term as the glossary shows it in a language."""
    return Entry(
        anchor=anchor_of(term),
        words=term.said(language),
        others=term.forms(language)[1:],
        twin=term.said(OTHER[language]),
        definition=term.definition(language),
    )


def anchor_of(term: TermPair) -> str:
    """What names a term within the page of the glossary."""
    return f"term-{term.key}"


def matching(terms: Iterable[TermPair], sought: str) -> list[TermPair]:
    """The terms in which words stand, in either language, accents and mutation aside.

    Args:
        sought: what a reader looks for. *gofalwyr*, *ofalwyr* and *carers* find the same term.
    """
    first, *rest = sought.split() or [""]
    wanted = [sought, *(" ".join([radical, *rest]) for radical, _mutation in radicals(first))]
    folded = [_folded(words) for words in wanted]
    return [term for term in terms if any(words in _all_of(term) for words in folded)]


def _all_of(term: TermPair) -> str:
    said = [form for language in LANGUAGES for form in term.forms(language)]
    return _folded("\n".join([*said, term.definition_en, term.definition_cy]))


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
