"""How the words of each language are read, behind one interface."""

from collections.abc import Iterator
from typing import Protocol

from welsh.words import Word


class Analyser(Protocol):
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
