"""The words of English texts, behind the interface of `search.languages`.

What a word can be found by is its stem, which the stemmer of the Snowball project gives
(snowballstemmer, BSD), after American endings have become British; and the stem of the word it is
a form of, where no ending tells that (``english_forms.tsv``).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from snowballstemmer import stemmer

from welsh.analysis import parts
from welsh.folding import folded
from welsh.words import Word, words

_FORMS: Final = Path(__file__).with_name("english_forms.tsv")
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
        with _FORMS.open(encoding="utf-8") as lines:
            self._word_of = dict(_irregular(lines))
        self.index_keys = lru_cache(_REMEMBERED)(self._index_keys)

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text, in order."""
        return words(text)

    def _index_keys(self, word: str) -> tuple[str, ...]:
        """What a word of a text can be found by: first the word itself, folded."""
        plain = [folded(part) for part in (word, *parts(word))]
        stems = (stem for one in plain for stem in self._stems(one))
        return tuple(dict.fromkeys([*plain, *stems]))

    def query_keys(self, word: str) -> tuple[str, ...]:
        """What to look for who asks for a word: its stem, or the word where it is none."""
        return self._stems(folded(word))

    def keys_as_one(self, before: str, after: str) -> tuple[str, ...]:
        """What to look for who may have written one word as two."""
        return (self._stem(folded(before + after)),)

    def _stems(self, word: str) -> tuple[str, ...]:
        """The stem of a word, and of the word it is a form of: *lives* is *live* and *life*."""
        base = self._word_of.get(word)
        return tuple(dict.fromkeys(self._stem(one) for one in (word, base) if one))

    def _stem(self, word: str) -> str:
        stem: str = self._stemmer.stemWord(_AMERICAN.sub("is", word))
        return stem


def _irregular(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each form of a list, and its word."""
    for line in lines:
        if not line.startswith("#"):
            word, *forms = line.split()
            yield from ((form, word) for form in forms)
