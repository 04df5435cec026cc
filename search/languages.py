"""How the words of each language are read, behind one interface."""

from collections.abc import Hashable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from uuid import UUID

from django.conf import settings

from search import taught
from search.english import English
from welsh.analysis import Welsh
from welsh.lexicon import Lexicon, read_forms, simplemma_forms, supplement
from welsh.words import Word


class Analyser(Hashable, Protocol):
    """What search asks of a language.

    Every key is made of small letters a to z and figures, so that any database takes it for one
    word.

    Attributes:
        stop_words: words, folded, that are in nearly every text and say nothing of one.
    """

    stop_words: frozenset[str]

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text, in order."""
        ...

    def index_keys(self, word: str) -> tuple[str, ...]:
        """What a word of a text can be found by: first the word itself, folded."""
        ...

    def query_keys(self, word: str) -> tuple[str, ...]:
        """What to look for who asks for a word: any of these will do."""
        ...

    def keys_as_one(self, before: str, after: str) -> tuple[str, ...]:
        """What to look for who may have written one word as two: any of these will do."""
        ...


def analyser(language: str) -> Analyser:
    """What reads the words of a language, with what editors taught search half a minute ago.

    Ask once for a text, not for each word: it may ask the cache, and at times the database.

    Args:
        language: "en" or "cy".
    """
    return _welsh(taught.stamp()) if language == "cy" else _english()


@lru_cache(maxsize=1)
def _english() -> English:
    return English()


@lru_cache(maxsize=1)
def _welsh(stamp: UUID | None) -> Welsh:
    # The stamp was asked before the words are read: they may be newer than it says, never older.
    return Welsh(_taught_lexicon(stamp))


@lru_cache(maxsize=1)
def _taught_lexicon(stamp: UUID | None) -> Lexicon:
    return lexicon().taught(taught.taught_forms()) if stamp else lexicon()


def taught_lexicon() -> Lexicon:
    """The words of Welsh, and what editors taught search half a minute ago."""
    return _taught_lexicon(taught.stamp())


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words of Welsh: simplemma's, Bangor's where its file was put in, and the project's."""
    known = Lexicon(simplemma_forms())
    if settings.LECSICON:
        with Path(settings.LECSICON).open(encoding="utf-8") as lines:
            known = known.taught(read_forms(lines))
    return known.taught(supplement())
