"""What a Welsh word can be found by.

A text and a question are not read alike. Every form in a text leads to the words it may be a form
of; a word of a question that is a word of the dictionary leads to itself alone. So *cymuned* finds
*gymunedau*, and is not lost among the forms of whatever else looks like it.

Accents may be left out, so *ty* finds *tŷ*; but who writes *môr* does not look for *mor*.

Sources:
    That a question is narrowed, and by how much that helps, was measured: see docs/search.md.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from welsh.endings import singulars, spellings, stem, verbal_nouns
from welsh.folding import folded, told_apart
from welsh.lexicon import Lexicon
from welsh.mutations import Mutation, mutated, radicals
from welsh.stop_words import STOP_WORDS
from welsh.words import Word, words

SHORTEST_UNKNOWN: Final = 5
"""Letters an unknown word has at least before its mutations and endings are guessed at."""

UNKNOWN: Final = "0"
"""What stands before the stem of an unknown word, so that it is no word of the dictionary."""

_FIGURES: Final = re.compile(r"\d+")
_HYPHEN: Final = re.compile(r"-+")
_LEANING_UNMARKED: Final = re.compile(r"(?<=[aeiouwy])[rn]$")
_SHORTEST_PART: Final = 2
_REMEMBERED: Final = 50_000  # words


class Welsh:
    """The words of Welsh texts.

    Args:
        lexicon: which word a form belongs to.
    """

    stop_words = STOP_WORDS

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.index_keys = lru_cache(_REMEMBERED)(self._index_keys)

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text, in order."""
        return words(text)

    def _index_keys(self, word: str) -> tuple[str, ...]:
        """What a word of a text can be found by: first the word itself, folded."""
        keys = {folded(word): None}
        for part in (word, *parts(word)):
            for found in (part, *self._words_behind(part)):
                keys[folded(found)] = keys[told_apart(found)] = None
        return tuple(keys)

    def query_keys(self, word: str) -> tuple[str, ...]:
        """What to look for who asks for a word: any of these will do."""
        surface, asked = folded(word), told_apart(word)
        if self._lexicon.is_headword(surface):
            return (asked,)
        behind = map(told_apart, self._words_behind(word))
        # Who looks for a name that happens to be a form of *mynd* does not look for *mynd*.
        return tuple(dict.fromkeys([asked, *(key for key in behind if key not in STOP_WORDS)]))

    def keys_as_one(self, before: str, after: str) -> tuple[str, ...]:
        """What to look for who may have written one word as two, also without its mutation.

        The second may have lost a mutation: *cyd cynhyrchu* is *cydgynhyrchu*. What the word is a
        form of is not asked: *edrych ar* would be a form of *edrych*.
        """
        mutated_after = mutated(after, Mutation.SOFT)
        together = [before + one for one in (after, mutated_after) if one]
        undone = [radical for one in together for radical in _radicals(one)]
        return tuple(dict.fromkeys(map(folded, (*together, *undone))))

    def _words_behind(self, word: str) -> Iterator[str]:
        surface = folded(word)
        mutated_from = _radicals(word)
        taught = [radical for radical in mutated_from if self._lexicon.lemmas_taught(radical)]
        for radical in taught if not self._lexicon.lemmas_taught(word) else ():
            yield radical
            yield from self._lexicon.lemmas_taught(radical)
        if lemmas := self._lexicon.lemmas(word) or self._lexicon.lemmas(surface):
            yield from self._of_known(word, lemmas, mutated_from)
            return
        known = taught
        for radical in mutated_from:
            if lemmas := self._lexicon.lemmas(radical):
                known.append(radical)
                yield radical
                yield from self._of_known(radical, lemmas, _radicals(radical))
        if not known:
            yield from _FIGURES.findall(word)
            if len(surface) >= SHORTEST_UNKNOWN and surface.isalpha():
                yield from self._without_what_leans(surface)
                yield from self._guessed([surface, *map(folded, mutated_from)])

    def _without_what_leans(self, word: str) -> Iterator[str]:
        """The words behind one that lost its apostrophe: *cenedlaethaur* is *cenedlaethau’r*."""
        bare = _LEANING_UNMARKED.sub("", word)
        if bare != word and self._lexicon.lemmas(bare):
            yield bare
            yield from self._words_behind(bare)

    def _of_known(
        self, word: str, lemmas: Iterable[str], mutated_from: Iterable[str]
    ) -> Iterator[str]:
        """The words behind a form that a list has."""
        radical = next((lemma for lemma in lemmas if lemma in mutated_from), "")
        yield from lemmas
        yield from self._singulars(word)
        if radical:  # only its mutation was undone, and perhaps another would have done as well
            yield from self._lexicon.lemmas(radical)
            yield from self._singulars(radical)
            yield from (one for one in mutated_from if self._lexicon.is_headword(folded(one)))

    def _singulars(self, word: str) -> Iterator[str]:
        """The words of the dictionary that a plural may belong to, whatever the lists say."""
        return (one for one in singulars(folded(word)) if self._lexicon.is_headword(one))

    def _guessed(self, candidates: list[str]) -> Iterator[str]:
        """What a word that no list has may be: by its spelling or endings, and else by its stem."""
        known = [
            one
            for candidate in candidates
            for one in (
                *spellings(candidate),
                *singulars(candidate, is_unknown=True),
                *verbal_nouns(candidate),
            )
            if self._lexicon.is_headword(one)
        ]
        yield from candidates[1:]
        yield from known
        if not known:
            for candidate in candidates:
                for one in (candidate, stem(candidate), *singulars(candidate, is_unknown=True)):
                    yield UNKNOWN + one


def parts(word: str) -> list[str]:
    """The words of one with hyphens: *cyd-gynhyrchu* is also found by *gynhyrchu*."""
    found = _HYPHEN.split(word) if "-" in word else []
    return [part for part in found if len(part) >= _SHORTEST_PART]


def _radicals(word: str) -> list[str]:
    return [radical for radical, _mutation in radicals(word)]
