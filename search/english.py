"""The words of English texts, behind the interface of `search.languages`.

What a word can be found by is its stem, which the stemmer of the Snowball project gives
(snowballstemmer, BSD), after American endings have become British.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from snowballstemmer import stemmer

from welsh.analysis import parts
from welsh.folding import folded
from welsh.words import Word, words

_REMEMBERED: Final = 50_000  # words
_AMERICAN: Final = re.compile(r"(?<=[a-z]{3})iz(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)")
_WORDS: Final = (
    "a about after all also am an and any are as at be because been before being between both but "
    "by can could did do does doing each few for from had has have having he her here hers him his "
    "how i if in into is it its just me more most my no nor not now of off on once only or other "
    "our ours out over own s same she should so some such than that the their theirs them then "
    "there these they this those through to too under until up very was we were what when where "
    "which while who whom whose why will with would you your yours"
)


class English:
    """The words of English texts."""

    stop_words = frozenset(_WORDS.split())

    def __init__(self) -> None:
        self._stemmer = stemmer("english")
        self.index_keys = lru_cache(_REMEMBERED)(self._index_keys)

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text, in order."""
        return words(text)

    def _index_keys(self, word: str) -> tuple[str, ...]:
        """What a word of a text can be found by: first the word itself, folded."""
        plain = [folded(part) for part in (word, *parts(word))]
        return tuple(dict.fromkeys([*plain, *map(self._stem, plain)]))

    def query_keys(self, word: str) -> tuple[str, ...]:
        """What to look for who asks for a word: its stem, or the word where it is none."""
        return (self._stem(folded(word)),)

    def _stem(self, word: str) -> str:
        stem: str = self._stemmer.stemWord(_AMERICAN.sub("is", word))
        return stem
