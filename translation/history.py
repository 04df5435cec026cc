"""Writing a pair's history."""

from typing import Any

from wagtail.log_actions import get_active_log_context

from translation.kinds import Someone
from translation.models import Pair, PairEvent


def record(
    pair: Pair, action: PairEvent.Action, user: Someone | None = None, **details: Any
) -> PairEvent:
    """Add a line to a pair's history.

    Args:
        pair: as it is once this has happened: its state is kept with the line.
        action: what happened.
        user: who did it; if not given, whoever Wagtail knows to be at work.
        details: other fields of `PairEvent`.
    """
    someone = user or get_active_log_context().user
    return PairEvent.objects.create(
        pair=pair,
        action=action,
        user=someone if someone and someone.is_authenticated else None,
        readers_state=pair.readers_state,
        **details,
    )
