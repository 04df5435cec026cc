"""How long something takes."""

import time
from collections.abc import Callable


def seconds(action: Callable[[], object]) -> float:
    """The time one run of something takes, in seconds."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def quickest(times: list[float]) -> float:
    """The time of the quickest tenth, which other work on the machine disturbs least."""
    return sorted(times)[len(times) // 10]
