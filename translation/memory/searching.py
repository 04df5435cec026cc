"""Concordance: how words were translated before, in both languages."""

from collections import defaultdict

from django.db.models import Q, QuerySet

from translation.memory.words import LONGEST_WORD, words_of
from translation.models import MemoryEntry, MemoryUnit, MemoryWord
from welsh import mutations

# A question of more words is one for near matches.
MOST_WORDS = 10


def texts_with(question: str) -> QuerySet[MemoryUnit]:
    """The texts in which all words of a question stand, in one language; the latest first.

    Welsh words are found in every form they take by mutation; `bwrdd` finds *y bwrdd* and *fwrdd*.

    Args:
        question: words of either language.
    """
    words = words_of(question)[:MOST_WORDS]
    if not words:
        return MemoryUnit.objects.none()
    numbers = _numbers(words)
    found = Q(pk__in=[])
    for language in ("en", "cy"):
        asked = Q()
        for word in words:
            entries = MemoryEntry.objects.filter(word__in=numbers[language, word])
            asked &= Q(pk__in=entries.values("unit"))
        found |= asked
    return MemoryUnit.objects.filter(found)


def forms_of(word: str, language: str) -> list[str]:
    """What a word is also found as: in Welsh, in every form it takes by mutation."""
    if language != "cy":
        return [word]
    found = {word, *mutations.forms(word)}
    for radical, _mutation in mutations.radicals(word):
        found |= {radical, *mutations.forms(radical)}
    return sorted(form[:LONGEST_WORD] for form in found)


def _numbers(words: list[str]) -> dict[tuple[str, str], list[int]]:
    """The numbers of the words to look for, by language and word of the question."""
    asked: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for language in ("en", "cy"):
        for word in words:
            for form in forms_of(word, language):
                asked[language, form].append((language, word))
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    rows = MemoryWord.objects.filter(word__in={form for _language, form in asked})
    for number, language, form in rows.values_list("pk", "language", "word"):
        for key in asked.get((language, form), []):
            found[key].append(number)
    return found
