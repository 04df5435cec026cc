"""Looking a text up in a large translation memory, beside reading one row by its key."""

import itertools
import random
import statistics
import string
import time
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection

from bench.pairs import Line
from translation.memory import finding, keeping
from translation.memory.keeping import Both
from translation.models import MemoryUnit

UNITS = 100_000
LOOKED_UP = 300
# A lookup may take so many times as long as reading a row by its key.
MOST = 50
# Words as often as in a language: the second half as often as the first, and so on.
WORDS = 30_000
AT_ONCE = 2_000
# One word of so many differs from what is remembered.
DIFFERS = 5


def lines() -> list[Line]:
    """Fill the memory, and compare the medians of what is asked by turns."""
    made = _Texts()
    for start in range(0, UNITS, AT_ONCE):
        keeping.remember(made.some(min(AT_ONCE, UNITS - start)), MemoryUnit.Origin.FILE)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    numbers = made.chance.sample(list(MemoryUnit.objects.values_list("pk", flat=True)), LOOKED_UP)
    texts = [made.changed(unit.english) for unit in MemoryUnit.objects.filter(pk__in=numbers)]
    by_key = _median(lambda number: MemoryUnit.objects.get(pk=number), numbers)
    near = _median(lambda text: finding.near(text, "en"), texts)
    same = _median(lambda text: finding.same([text], "en"), texts)
    there = f"a row by its key: {by_key:.2f} ms"
    return [
        _line(f"a text like this among {UNITS:,}", near, by_key, there),
        _line(f"the same text among {UNITS:,}", same, by_key, there),
    ]


def _line(what: str, ours: float, by_key: float, there: str) -> Line:
    times = ours / by_key
    limit = f"{MOST} times a row by its key"
    return Line(what, f"{ours:.2f} ms, ×{times:.0f}", there, limit, times <= MOST)


def _median(ask: Callable[[Any], object], asked: list[Any]) -> float:
    """The median time of an answer, in milliseconds."""
    taken = []
    for one in asked:
        begun = time.perf_counter()
        ask(one)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


class _Texts:
    """Texts by chance, the same in every run, with words as frequent as those of a language."""

    def __init__(self) -> None:
        self.chance = random.Random(UNITS)  # noqa: S311
        self.words = [self._word() for _number in range(WORDS)]
        self.weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(WORDS)))

    def some(self, number: int) -> Iterator[Both]:
        """So many texts in two languages."""
        for _number in range(number):
            yield Both(self._text(), self._text())

    def changed(self, text: str) -> str:
        """A text of which some words are others."""
        words = text.split()
        for _number in range(max(1, len(words) // DIFFERS)):
            words[self.chance.randrange(len(words))] = self.chance.choice(self.words)
        return " ".join(words)

    def _word(self) -> str:
        letters = self.chance.choices(string.ascii_lowercase, k=self.chance.randint(3, 10))
        return "".join(letters)

    def _text(self) -> str:
        length = max(3, int(self.chance.lognormvariate(2.5, 0.6)))
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=length))
