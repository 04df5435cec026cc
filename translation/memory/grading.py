"""How alike many texts are to what the memory has, for counting words."""

from collections.abc import Iterable, Iterator

from translation.memory import finding
from translation.memory.candidates import Words, candidates_of
from translation.memory.words import SAME, key_of, likeness, words_of
from translation.models.memory import MemoryUnit

# So many texts, of no more words than this together, are asked about in one statement.
AT_ONCE = 40
MOST_WORDS = 5000
KEYS_AT_ONCE = 5000


def best(texts: Iterable[str], language: str, least: int) -> dict[str, int]:
    """How alike the most similar text of the memory is, in whole per cent; 100 for the same.

    One query for all, and three more for each forty of those that are not there as they are.

    Args:
        texts: as the desk writes them.
        language: the language they are in.
        least: what is less alike is left out; 100 asks for the same texts only.
    """
    asked = set(texts)
    found = dict.fromkeys(_same(asked, language), SAME)
    if least < SAME:
        words = {text: words for text in asked - found.keys() if (words := words_of(text))}
        for some in _batches(words):
            found |= _near(some, language, least)
    return found


def _same(texts: set[str], language: str) -> Iterator[str]:
    keys = {text: key_of(text) for text in texts}
    distinct, field = sorted(set(keys.values())), f"{finding.field_of(language)}_key"
    known: set[str] = set()
    for start in range(0, len(distinct), KEYS_AT_ONCE):
        some = distinct[start : start + KEYS_AT_ONCE]
        units = MemoryUnit.objects.filter(**{f"{field}__in": some})
        known.update(units.order_by().values_list(field, flat=True))
    return (text for text, key in keys.items() if key in known)


def _batches(words: Words) -> Iterator[Words]:
    """Texts of about the same length together: less of the index is read for them."""
    some: Words = {}
    total = 0
    for text in sorted(words, key=lambda text: (len(words[text]), text)):
        if some and (len(some) == AT_ONCE or total + len(words[text]) > MOST_WORDS):
            yield some
            some, total = {}, 0
        some[text] = words[text]
        total += len(words[text])
    if some:
        yield some


def _near(texts: Words, language: str, least: int) -> dict[str, int]:
    candidates = candidates_of(texts, language, least)
    wanted = MemoryUnit.objects.filter(pk__in={pk for units in candidates.values() for pk in units})
    said = dict(wanted.order_by().values_list("pk", finding.field_of(language)))
    found = {
        text: max((likeness(text, said[unit]) for unit in units if unit in said), default=0)
        for text, units in candidates.items()
    }
    return {text: percent for text, percent in found.items() if percent >= least}
