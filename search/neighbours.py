"""One word that a reader typed as two: *on line*, *pen blwydd*, *cyd gynhyrchu*."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from search.languages import Analyser
from welsh.folding import folded
from welsh.words import Word

_SHORTEST: Final = 2  # letters of a part: *i fyny* is no *ifyny*
_SHORTER: Final = frozenset("e")  # *e bost*, *e mail*


def keys_with_neighbours(
    words: Sequence[Word], typed: str, reader: Analyser
) -> dict[Word, tuple[str, ...]]:
    """For each word the keys of what it and the word before or after it may be as one.

    Args:
        words: in their order, with their places in what was typed.
        typed: what was typed.
        reader: of the language that is asked.
    """
    found: dict[Word, tuple[str, ...]] = {}
    for before, after in pairwise(words):
        if typed[before.end : after.start] == " " and _may_be_one(before.text, after.text, reader):
            keys = reader.keys_as_one(before.text, after.text)
            for word in (before, after):
                found[word] = (*found.get(word, ()), *keys)
    return found


def _may_be_one(before: str, after: str, reader: Analyser) -> bool:
    # What ends with a small word is a phrase: *edrych ar*, *llyfr yn*.
    return (
        (before + after).isalpha()
        and all(len(word) >= _SHORTEST or word in _SHORTER for word in (before, after))
        and folded(after) not in reader.stop_words
    )
