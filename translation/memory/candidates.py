"""Which texts of the memory are worth comparing with each of many texts."""

from collections import Counter, defaultdict
from collections.abc import Collection

from translation.memory.finding import COMPARED, READ, counts_of, lengths, rarest
from translation.models.memory import MemoryEntry

Words = dict[str, list[str]]  # of texts
Range = tuple[int, int]  # the shortest and the longest
Entries = dict[int, list[tuple[int, int]]]  # by word, the lengths and numbers of texts


def candidates_of(
    texts: Words, language: str, least: int, read: int = READ, most: int = COMPARED
) -> dict[str, list[int]]:
    """For each text the numbers of those with most of its rare words, with two queries for all.

    Args:
        texts: with their words; at least one.
        language: the language they are in.
        least: how alike they have to be, in per cent.
        read: so many entries of the index are to be read for each.
        most: how many are chosen for each.
    """
    counts = counts_of({word for words in texts.values() for word in words}, language)
    asked = {text: rarest(words, counts, least, read) for text, words in texts.items()}
    ranges = {text: lengths(len(words), least) for text, words in texts.items()}
    entries = _entries({one for words in asked.values() for one in words}, ranges.values())
    return {text: _chosen(entries, asked[text], ranges[text])[:most] for text in texts}


def _entries(numbers: set[int], ranges: Collection[Range]) -> Entries:
    span = (min(shortest for shortest, _ in ranges), max(longest for _, longest in ranges))
    rows = MemoryEntry.objects.filter(word__in=numbers, length__range=span)
    found: Entries = defaultdict(list)
    for word, length, unit in rows.values_list("word", "length", "unit").iterator(5000):
        found[word].append((length, unit))
    return found


def _chosen(entries: Entries, numbers: list[int], fitting: Range) -> list[int]:
    shortest, longest = fitting
    shared = Counter(
        unit
        for number in numbers
        for length, unit in entries.get(number, ())
        if shortest <= length <= longest
    )
    in_order = sorted(shared.items(), key=lambda one: (-one[1], -one[0]))
    return [unit for unit, _count in in_order]
