"""Finding what is like many texts at once, with as many queries for one as for hundreds."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from translation.bands import LEAST
from translation.memory.finding import READ, Match, alike, counts_of, lengths, rarest
from translation.memory.words import words_of
from translation.models.memory import MemoryEntry, MemoryUnit

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
    counts = counts_of({word for own in words.values() for word in own}, language)
    read = min(READ, max(READ_AT_LEAST, READ_TOGETHER // len(texts)))
    asked = {text: rarest(own, counts, least, read) for text, own in words.items()}
    entries = _entries({number for numbers in asked.values() for number in numbers})
    candidates = {
        text: _candidates(asked[text], entries, len(own), least) for text, own in words.items()
    }
    units = MemoryUnit.objects.in_bulk({pk for own in candidates.values() for pk in own})
    found = {
        text: alike(text, (units[pk] for pk in own if pk in units), language, least)[:most]
        for text, own in candidates.items()
    }
    return {text: matches for text, matches in found.items() if matches}


def _entries(numbers: set[int]) -> dict[int, list[tuple[int, int]]]:
    """For each word the texts it stands in, as number and length."""
    rows = MemoryEntry.objects.filter(word__in=numbers).values_list("word", "unit", "length")
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for word, unit, length in rows.iterator(chunk_size=5000):
        found[word].append((unit, length))
    return found


def _candidates(
    numbers: Sequence[int], entries: dict[int, list[tuple[int, int]]], length: int, least: int
) -> list[int]:
    """The texts of a fitting length with most of some words in common."""
    shortest, longest = lengths(length, least)
    shared = Counter(
        unit
        for number in numbers
        for unit, its_length in entries.get(number, ())
        if shortest <= its_length <= longest
    )
    ordered = sorted(shared.items(), key=lambda one: (-one[1], -one[0]))
    return [unit for unit, _count in ordered[:COMPARED]]
