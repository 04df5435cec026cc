"""Working out what is derived about pairs, for one as for many, always by the same road."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils import timezone

from translation.models import Pair, ReadersState
from translation.state import standing
from translation.state.gathering import gather
from translation.state.standing import Standing

DERIVED = ("readers_state", "work_state", "lacking", "behind_since")
BEHIND = (ReadersState.MISSING, ReadersState.OUT_OF_DATE)
_put_off: ContextVar[frozenset[Any]] = ContextVar("put_off", default=frozenset())


def reckon(pairs: Sequence[Pair]) -> list[tuple[Pair, dict[str, Any]]]:
    """What the derived values of some pairs should be; nothing is saved.

    Args:
        pairs: any number; they are read together.
    """
    standings = gather(pairs)
    return [(pair, _derived(pair, standings[pair.pk])) for pair in pairs]


def _derived(pair: Pair, at: Standing) -> dict[str, Any]:
    state = standing.readers_state(at)
    lacking = standing.lacking_language(at, pair.source_language, pair.twin_language)
    is_same = pair.behind_since and pair.lacking == lacking and pair.readers_state in BEHIND
    since = (pair.behind_since if is_same else timezone.now()) if state in BEHIND else None
    return {
        "readers_state": state.value,
        "work_state": standing.work_state(at).value,
        "lacking": lacking,
        "behind_since": since,
    }


@contextmanager
def at_the_end(key: Any) -> Iterator[None]:
    """Work a pair out when this block is done, and at none of the steps that change it.

    Args:
        key: its translation key.
    """
    token = _put_off.set(_put_off.get() | {key})
    try:
        yield
    finally:
        _put_off.reset(token)
    refresh_keys([key])


def refresh(*pairs: Pair) -> None:
    """Work out some pairs anew and save what has changed."""
    for pair, derived in reckon([pair for pair in pairs if pair.pk not in _put_off.get()]):
        if apply(pair, derived):
            pair.save(update_fields=[*DERIVED, "reckoned_at"])


def apply(pair: Pair, derived: dict[str, Any]) -> list[str]:
    """Give a pair its derived values, unsaved.

    Returns:
        The names of those that were different.
    """
    different = [name for name in DERIVED if getattr(pair, name) != derived[name]]
    for name in different:
        setattr(pair, name, derived[name])
    if different or pair.reckoned_at is None:
        pair.reckoned_at = timezone.now()
        return different or ["reckoned_at"]
    return []


def refresh_keys(keys: Iterable[Any]) -> None:
    """Work out the pairs with some translation keys anew; those without a pair are passed over."""
    if asked := set(keys) - _put_off.get():
        refresh(*Pair.objects.filter(pk__in=asked))
