"""What a person has decided about publishing, carried to every door it passes.

Wagtail publishes through many doors, and none of them has room for a reason. A decision holds for
the block of code that carries it out.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from translation.models.states import Reason


@dataclass(frozen=True)
class Alone:
    """One language is published without the other.

    Attributes:
        reason: a code of `Reason`; empty for a type of page that may be alone at any time.
        note: the person's own words.
    """

    reason: str = ""
    note: str = ""

    @property
    def is_quiet(self) -> bool:
        """Whether readers of the other language need no notice."""
        return self.reason == Reason.SMALL_CORRECTION


@dataclass(frozen=True)
class Both:
    """Two halves written by hand are published as they are: a person says they belong together."""


Decision = Alone | Both

_decision: ContextVar[Decision | None] = ContextVar("decision", default=None)
_under_way: ContextVar[frozenset[object]] = ContextVar("under_way", default=frozenset())


@contextmanager
def deciding(decision: Decision | None) -> Iterator[None]:
    """Publish by a decision within this block.

    Args:
        decision: what was decided; None for nothing beyond the wish to publish.
    """
    token = _decision.set(decision)
    try:
        yield
    finally:
        _decision.reset(token)


@contextmanager
def alone(reason: str, note: str = "") -> Iterator[None]:
    """Publish one language alone, with a reason, within this block.

    Args:
        reason: a code of `Reason`.
        note: why, in the person's own words.
    """
    with deciding(Alone(reason, note)):
        yield


def decision() -> Decision | None:
    """What has been decided for the publication under way."""
    return _decision.get()


@contextmanager
def under_way(key: object) -> Iterator[None]:
    """Publish the halves of a pair within this block: the gate has been passed.

    Args:
        key: the pair's translation key.
    """
    token = _under_way.set(_under_way.get() | {key})
    try:
        yield
    finally:
        _under_way.reset(token)


def is_under_way(key: object) -> bool:
    """Whether a pair is being published by the code that called us."""
    return key in _under_way.get()
