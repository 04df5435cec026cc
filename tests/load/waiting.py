"""Waiting for what other processes do."""

import time
from collections.abc import Callable

PATIENCE = 180  # seconds


def until(what: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something is so.

    Raises:
        TimeoutError: if it does not come to that.
    """
    deadline = time.monotonic() + seconds
    while not what():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not come so far")
        time.sleep(0.2)
