"""How many requests a second one reader after another gets answered."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from bench.server import WORKERS, ask
from bench.timing import quickest

WARMING = 4 * WORKERS
MOST_REQUESTS = 100
MOST_SECONDS = 1.0


@dataclass(frozen=True)
class Speed:
    """What a loop over one address took.

    Attributes:
        per_second: requests answered in a second, one at a time.
        milliseconds: the median time of a request.
        quickest: the time of the quickest tenth, which other work on the machine disturbs least.
    """

    per_second: float
    milliseconds: float
    quickest: float


def speed_of(port: int, address: str) -> Speed:
    """Ask for an address again and again, until there have been enough or time is up."""
    for _request in range(WARMING):
        ask(port, address)
    times: list[float] = []
    begun = time.perf_counter()
    while len(times) < MOST_REQUESTS and time.perf_counter() - begun < MOST_SECONDS:
        before = time.perf_counter()
        ask(port, address)
        times.append(time.perf_counter() - before)
    seconds = time.perf_counter() - begun
    return Speed(len(times) / seconds, median(times) * 1000, quickest(times) * 1000)


def best_of(speeds: Iterable[Speed]) -> Speed:
    """The one that other work on the machine disturbed least."""
    return min(speeds, key=lambda speed: speed.quickest)
