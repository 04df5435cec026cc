"""What is done to both halves of a pair at once, carried to where its history is written.

Wagtail tells by a signal that a page came down, was deleted or moved, and the signal has no room
for whether the other language did the same, nor for what the person noted.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from wagtail.log_actions import LogContext

from translation.kinds import Someone


@dataclass(frozen=True)
class Occasion:
    """One decision about one or both halves of some pairs.

    Attributes:
        keys: the translation keys of the pairs whose halves both change.
        note: the person's own words.
    """

    keys: frozenset[str] = frozenset()
    note: str = ""

    def is_for_both(self, key: object) -> bool:
        """Whether both halves of a pair change.

        Args:
            key: the pair's translation key.
        """
        return str(key) in self.keys


NONE = Occasion()
_occasion: ContextVar[Occasion] = ContextVar("occasion", default=NONE)


@contextmanager
def occasion(user: Someone, both: Iterable[object] = (), note: str = "") -> Iterator[None]:
    """Do something to a pair within this block.

    Args:
        user: who does it; they stand in the history.
        both: the translation keys of the pairs whose halves both change.
        note: why, in the person's own words.
    """
    token = _occasion.set(Occasion(frozenset(map(str, both)), note))
    try:
        with LogContext(user=user):
            yield
    finally:
        _occasion.reset(token)


def present() -> Occasion:
    """The occasion of the code that called us; an empty one if there is none."""
    return _occasion.get()


def is_under_way() -> bool:
    """Whether what happens is part of an occasion that sees to both halves itself."""
    return _occasion.get() is not NONE
