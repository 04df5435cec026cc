"""The agreed terms, and finding them in a text however they stand there.

Nothing here asks the database: `current.py` does, and hands over what it has read.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from translation.terms.english import plurals
from translation.terms.tokens import Token, key_of, tokens
from translation.units import Unit
from welsh import mutations

LANGUAGES: Final = ("en", "cy")


@dataclass(frozen=True)
class TermPair:
    """A term in both languages.

    Attributes:
        key: the number of its record.
        en, cy: the agreed words.
        other_en, other_cy: other forms that are right: plurals, inflected forms, short names.
        avoid_en, avoid_cy: forms that are not to be used for it.
        definition_en, definition_cy: what it means, in a sentence or two; may be empty.
        note: for translators; may be empty.
        in_glossary: whether readers find it in the glossary.
    """

    key: int
    en: str
    cy: str
    other_en: tuple[str, ...] = ()
    other_cy: tuple[str, ...] = ()
    avoid_en: tuple[str, ...] = ()
    avoid_cy: tuple[str, ...] = ()
    definition_en: str = ""
    definition_cy: str = ""
    note: str = ""
    in_glossary: bool = False

    def said(self, language: str) -> str:
        """The agreed words in a language, "en" or "cy"."""
        return self.cy if language == "cy" else self.en

    def forms(self, language: str) -> tuple[str, ...]:
        """Every form that is right in a language, the agreed words first."""
        return (self.said(language), *(self.other_cy if language == "cy" else self.other_en))

    def avoided(self, language: str) -> tuple[str, ...]:
        """The forms that are not to be used in a language."""
        return self.avoid_cy if language == "cy" else self.avoid_en

    def definition(self, language: str) -> str:
        """What it means, in a language."""
        return self.definition_cy if language == "cy" else self.definition_en


@dataclass(frozen=True)
class Found:
    """A term where it stands in a text.

    Attributes:
        terms: the term; several where the same words are a term with more than one meaning.
        start, end: where it stands, codes within it included.
        text: the words as they stand there.
        is_avoided: whether these words are a form not to be used.
    """

    terms: tuple[TermPair, ...]
    start: int
    end: int
    text: str
    is_avoided: bool = False


@dataclass
class _Form:
    """A form of one or more terms, with what its capitals ask for."""

    capitals: tuple[int, ...]
    terms: list[TermPair]
    is_avoided: bool

    def fits(self, there: list[Token]) -> bool:
        """Whether words that are the same have the capitals of a name where it has them."""
        return all(
            token.capitals >= wanted for token, wanted in zip(there, self.capitals, strict=True)
        )


# By first word: by how many words, the longest first: by all words.
_Index = dict[str, dict[int, dict[tuple[str, ...], list[_Form]]]]


class Terms:
    """The agreed terms of the site.

    Words are the same with or without capitals, except where a form has them: *Children in
    Wales*, a name, is not found in "children in Wales". English is found in the plural and with
    "’s" too, Welsh with its first word mutated. The longest form wins.

    Args:
        pairs: the terms.
        version: another for other terms.
    """

    def __init__(self, pairs: Iterable[TermPair] = (), version: object = None) -> None:
        self.pairs = tuple(pairs)
        self.version = version

    @cached_property
    def by_key(self) -> dict[int, TermPair]:
        """The terms by the numbers of their records."""
        return {pair.key: pair for pair in self.pairs}

    @cached_property
    def for_readers(self) -> tuple[TermPair, ...]:
        """The terms of the glossary."""
        return tuple(pair for pair in self.pairs if pair.in_glossary)

    @cached_property
    def glossary(self) -> "Terms":
        """The terms of the glossary, to be found by themselves."""
        return Terms(self.for_readers)

    @cached_property
    def _english(self) -> _Index:
        return _index(self.pairs, "en")

    @cached_property
    def _welsh(self) -> _Index:
        return _index(self.pairs, "cy")

    def found_in(self, text: str, language: str) -> list[Found]:
        """The agreed terms of a text, in order, none within another.

        Args:
            text: as it is written at the desk.
            language: "en" or "cy", with or without a region.
        """
        return [found for found in self._longest(text, language) if not found.is_avoided]

    def avoided_in(self, text: str, language: str) -> list[Found]:
        """The forms not to be used that stand in a text.

        Args:
            text, language: as for `found_in`.
        """
        return [found for found in self._longest(text, language) if found.is_avoided]

    def missing(self, unit: Unit) -> list[Found]:
        """Where the source has a term whose agreed translation the target does not have.

        Any form of it will do, in any mutation. Of words with several meanings one will do. While
        there is no translation nothing is missing, and an address asks for no terms.
        """
        if unit.is_slug or not unit.target.strip():
            return []
        asked = self.found_in(unit.source, unit.source_language)
        if not asked:
            return []
        there = self._keys_in(unit.target, unit.target_language)
        return [found for found in asked if not any(term.key in there for term in found.terms)]

    def forbidden(self, unit: Unit) -> list[Found]:
        """The forms not to be used that stand in the target."""
        return [] if unit.is_slug else self.avoided_in(unit.target, unit.target_language)

    def _keys_in(self, text: str, language: str) -> set[int]:
        """The numbers of every term in a text, those within others too."""
        return {
            term.key
            for _start, _end, form in self._all(list(tokens(text)), language)
            if not form.is_avoided
            for term in form.terms
        }

    def _longest(self, text: str, language: str) -> Iterator[Found]:
        there = list(tokens(text))
        free_from = 0
        for start, end, form in self._all(there, language):
            if start < free_from:
                continue
            free_from = end
            begins, ends = there[start].start, there[end - 1].end
            words = text[begins:ends]
            yield Found(tuple(form.terms), begins, ends, words, form.is_avoided)

    def _all(self, there: list[Token], language: str) -> Iterator[tuple[int, int, _Form]]:
        """Every form that stands in a text, by the places of its tokens; the longest first."""
        index = self._welsh if language.lower().startswith("cy") else self._english
        keys = tuple(token.key for token in there)
        for start, key in enumerate(keys):
            for length, forms in index.get(key, {}).items():
                for form in forms.get(keys[start : start + length], ()):
                    if form.fits(there[start : start + length]):
                        yield start, start + length, form


def _index(pairs: Iterable[TermPair], language: str) -> _Index:
    found: _Index = defaultdict(lambda: defaultdict(dict))
    everything = list(pairs)
    for is_avoided in (False, True):
        for pair in everything:
            for words in pair.avoided(language) if is_avoided else pair.forms(language):
                for keys, capitals in _inflected(words, language):
                    forms = found[keys[0]][len(keys)].setdefault(keys, [])
                    _add(forms, capitals, pair, is_avoided)
    return {
        first: dict(sorted(by_length.items(), reverse=True)) for first, by_length in found.items()
    }


def _inflected(words: str, language: str) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    """The forms that words have in a text: the keys of each, and its capitals."""
    if language == "cy":
        if there := list(tokens(words)):
            rest, capitals = [token.key for token in there[1:]], [one.capitals for one in there]
            for form in mutations.forms(words[there[0].start : there[0].end]):
                yield (key_of(form), *rest), tuple(capitals)
        return
    for form in [words, *plurals(words)]:
        if there := list(tokens(form)):
            yield tuple(token.key for token in there), tuple(token.capitals for token in there)


def _add(forms: list[_Form], capitals: tuple[int, ...], pair: TermPair, is_avoided: bool) -> None:
    for form in forms:
        if form.capitals == capitals:
            # What is agreed for one meaning is not forbidden for another.
            if form.is_avoided == is_avoided and pair not in form.terms:
                form.terms.append(pair)
            return
    forms.append(_Form(capitals, [pair], is_avoided))
    # A name with its capitals is meant before the same words without.
    forms.sort(key=lambda form: sum(form.capitals), reverse=True)
