"""Writing and reading a pair's history."""

from typing import Any

from wagtail.log_actions import get_active_log_context
from wagtail.models import Revision

from translation.going_live.decisions import Alone, Both, Decision
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


def decided_earlier(revision: Revision) -> Decision | None:
    """What was decided when a revision was last scheduled.

    One that went by itself without a reason needed no decision then. If it needs one when its time
    comes, nobody has taken it.
    """
    event = PairEvent.objects.filter(revision=revision, action=PairEvent.Action.SCHEDULED).first()
    if event and event.together:
        return Both()
    return Alone(event.reason, event.note) if event and event.reason else None


def is_told(revision: Revision, **details: Any) -> bool:
    """Whether the last thing told of a revision is just this.

    Args:
        details: other fields of `PairEvent`.
    """
    last = PairEvent.objects.filter(revision=revision).first()
    return last is not None and all(getattr(last, name) == value for name, value in details.items())
