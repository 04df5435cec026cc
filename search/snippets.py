"""The words around what was found, with what was asked for marked in any of its forms."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from search.languages import Analyser, analyser
from translation.stretches import Stretch, in_stretches
from welsh.words import Word

AROUND: Final = 32  # words
BEFORE: Final = 8  # words before the first that was asked for


def marked(text: str, keys: AbstractSet[str], language: str) -> list[Stretch]:
    """A text in stretches, those that were asked for apart.

    Args:
        text: as a reader reads it.
        keys: of what was asked for: `Question.keys`.
        language: of the text.
    """
    reader = analyser(language)
    found = [word for word in reader.words(text) if _is_asked(word, keys, reader)]
    return in_stretches(text, _places(found))


def snippet(text: str, keys: AbstractSet[str], language: str) -> list[Stretch]:
    """The part of a text that has most of what was asked for, in stretches.

    Returns:
        Some thirty words, with an ellipsis where the text goes on; nothing where nothing in the
        text was asked for.
    """
    reader = analyser(language)
    words = list(reader.words(text))
    asked = [place for place, word in enumerate(words) if _is_asked(word, keys, reader)]
    if not asked:
        return []
    best = max(asked, key=lambda first: (_met(words, asked, first, keys, reader), -first))
    first, last = max(best - BEFORE, 0), min(best - BEFORE + AROUND, len(words))
    shown = words[first:last]
    start, end = shown[0].start, shown[-1].end
    inside = [Word(one.text, one.start - start, one.end - start) for one in shown]
    met = [one for one in inside if _is_asked(one, keys, reader)]
    stretches = in_stretches(text[start:end], _places(met))
    before = [Stretch("… ")] if first else []
    after = [Stretch(" …")] if last < len(words) else []
    return [*before, *stretches, *after]


def _met(
    words: list[Word], asked: list[int], first: int, keys: AbstractSet[str], reader: Analyser
) -> int:
    """How much of what was asked for stands within a snippet that begins before a place."""
    within = [place for place in asked if first <= place < first - BEFORE + AROUND]
    met = {key for place in within for key in reader.index_keys(words[place].text) if key in keys}
    return len(met) * AROUND + len(within)


def _is_asked(word: Word, keys: AbstractSet[str], reader: Analyser) -> bool:
    return not keys.isdisjoint(reader.index_keys(word.text))


def _places(words: Iterable[Word]) -> list[tuple[int, int]]:
    return [(word.start, word.end) for word in words]
