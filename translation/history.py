"""Writing and reading a pair's history."""

from typing import Any

from wagtail.log_actions import get_active_log_context
from wagtail.models import Revision

from translation.decisions import Alone
from translation.kinds import Someone, known
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
    return PairEvent.objects.create(
        pair=pair,
        action=action,
        user=known(user or get_active_log_context().user),
        readers_state=pair.readers_state,
        **details,
    )


def decided_earlier(revision: Revision) -> Alone | None:
    """The decision with which a revision was scheduled, if there was one."""
    event = PairEvent.objects.filter(
        revision=revision, action=PairEvent.Action.SCHEDULED, together=False
    ).first()
    return Alone(event.reason, event.note) if event else None
