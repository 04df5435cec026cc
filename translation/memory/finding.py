"""Finding what was translated before: the same text, or one that is nearly the same."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from translation.bands import LEAST
from translation.memory.words import SAME, key_of, likeness, words_of
from translation.models.memory import MemoryEntry, MemoryUnit, MemoryWord

MOST = 5
# So many texts with most of the rare words in common are compared word by word.
COMPARED = 40
# So many entries of the index are read at most. Beyond that all words are everyday words, and the
# rarest of them are asked for.
READ = 4000
FEWEST = 2


@dataclass(frozen=True)
class Match:
    """What the memory has for a text.

    Attributes:
        unit: its number in the memory.
        percent: how alike the sources are; 100 for the same, 99 where only codes, capitals, signs
            or spaces differ.
        source, target: the text as it was and its translation, as the desk writes them.
        label: where it stood.
        who: who translated it; may be empty.
        at: when it was approved last.
        origin: a code of `MemoryUnit.Origin`.
    """

    unit: int
    percent: int
    source: str
    target: str
    label: str
    who: str
    at: datetime
    origin: str


def same(texts: Iterable[str], language: str) -> dict[str, list[Match]]:
    """What the memory has for exactly these texts, the latest approved first, with one query.

    Args:
        texts: as the desk writes them.
        language: the language they are in.
    """
    keys: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        keys[key_of(text)].add(text)
    units = MemoryUnit.objects.filter(**{f"{field_of(language)}_key__in": list(keys)})
    found: dict[str, list[Match]] = defaultdict(list)
    for unit in units.order_by("-at", "-pk"):
        key = unit.english_key if language == "en" else unit.welsh_key
        for text in keys[key]:
            found[text].append(_match(unit, SAME, language))
    return dict(found)


def near(text: str, language: str, least: int = LEAST, most: int = MOST) -> list[Match]:
    """What the memory has for texts like this, the most alike first, with three queries.

    Two texts that are `least` per cent alike share all but a few of their words, so one of any
    few more words of this text stands in the other: the rarest are asked for.

    Args:
        text: as the desk writes it.
        language: the language it is in.
        least: how alike they have to be, in per cent.
        most: how many come back.
    """
    words = words_of(text)
    numbers = rarest(words, counts_of(words, language), least)
    if not numbers:
        return []
    entries = MemoryEntry.objects.filter(word__in=numbers, length__range=lengths(len(words), least))
    shared = entries.values("unit").annotate(shared=Count("word")).order_by("-shared", "-unit")
    units = MemoryUnit.objects.filter(pk__in=[row["unit"] for row in shared[:COMPARED]])
    return alike(text, units, language, least)[:most]


def alike(text: str, units: Iterable[MemoryUnit], language: str, least: int) -> list[Match]:
    """Those of some units that are like a text, the most alike first and then the newest."""
    found = (_match(unit, likeness(text, _text(unit, language)), language) for unit in units)
    fitting = [match for match in found if match.percent >= least]
    return sorted(fitting, key=lambda match: (-match.percent, -match.at.timestamp()))


def lengths(count: int, least: int) -> tuple[int, int]:
    """How many words the shortest and the longest text have that can be so much alike.

    Args:
        count: the number of words of the text they are compared with.
        least: in per cent.
    """
    return math.ceil(count * least / 100), math.floor(count * 100 / least)


# By word, in how many texts of the memory it stands, and its number there.
Counts = dict[str, tuple[int, int]]


def counts_of(words: Iterable[str], language: str) -> Counts:
    """What the memory knows of some words, with one query."""
    rows = MemoryWord.objects.filter(language=language, word__in=set(words))
    return {word: (count, pk) for word, count, pk in rows.values_list("word", "count", "pk")}


def rarest(words: list[str], counts: Counts, least: int, most: int = READ) -> list[int]:
    """The numbers of the words of a text to ask for; empty if nothing can be alike.

    Args:
        words: of the text.
        counts: what the memory knows of them.
        least: how alike a text has to be, in per cent.
        most: so many entries of the index are to be read.
    """
    # A text may differ in so many words and still be alike.
    may_differ = math.floor(len(words) * (100 - least) / least)
    asked = sorted(counts.get(word, (0, 0)) for word in set(words))[: may_differ + 1]
    chosen: list[int] = []
    read = 0
    for count, number in asked:
        if not count:
            continue
        read += count
        if read > most and len(chosen) >= FEWEST:
            break
        chosen.append(number)
    return chosen


def field_of(language: str) -> str:
    """The field of a unit that holds its text in a language."""
    return "english" if language == "en" else "welsh"


def _text(unit: MemoryUnit, language: str) -> str:
    return unit.english if language == "en" else unit.welsh


def _match(unit: MemoryUnit, percent: int, language: str) -> Match:
    source, target = unit.english, unit.welsh
    if language != "en":
        source, target = target, source
    return Match(unit.pk, percent, source, target, unit.label, unit.user_name, unit.at, unit.origin)
