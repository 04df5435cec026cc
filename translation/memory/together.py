"""Finding what is like many texts at once, with as many queries for one as for hundreds."""

from collections.abc import Iterable, Sequence

from translation.bands import LEAST
from translation.memory.candidates import candidates_of
from translation.memory.finding import READ, Match, alike
from translation.memory.words import words_of
from translation.models.memory import MemoryUnit

AT_ONCE = 500
# So many entries of the index are read for all texts of one go, and for each at least.
READ_TOGETHER = 200_000
READ_AT_LEAST = 200
# So many texts are compared word by word with each.
COMPARED = 10


def near_all(
    texts: Iterable[str], language: str, most: int, least: int = LEAST
) -> dict[str, list[Match]]:
    """What the memory has for each of many texts, the most alike first.

    Three queries for each five hundred. Where there are many, fewer entries are read for each than
    `finding.near` reads, so what shares nothing but everyday words with a text may be missed.

    Args:
        texts: as the desk writes them.
        language: the language they are in.
        most: how many come back for each.
        least: how alike they have to be, in per cent.

    Returns:
        The matches by text; texts without any are left out.
    """
    every = list(dict.fromkeys(texts))
    found: dict[str, list[Match]] = {}
    for start in range(0, len(every), AT_ONCE):
        found |= _near(every[start : start + AT_ONCE], language, most, least)
    return found


def _near(texts: Sequence[str], language: str, most: int, least: int) -> dict[str, list[Match]]:
    words = {text: words_of(text) for text in texts}
    read = min(READ, max(READ_AT_LEAST, READ_TOGETHER // len(texts)))
    candidates = candidates_of(words, language, least, read, COMPARED)
    units = MemoryUnit.objects.in_bulk({pk for own in candidates.values() for pk in own})
    found = {
        text: alike(text, (units[pk] for pk in own if pk in units), language, least)[:most]
        for text, own in candidates.items()
    }
    return {text: matches for text, matches in found.items() if matches}
