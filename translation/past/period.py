"""What happened to pairs in a period, in figures: how much was published together, and how late."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from statistics import median

from django.utils import timezone

from translation.locales import OTHER
from translation.models import PairEvent, ReadersState
from translation.state.reckoning import BEHIND

Action = PairEvent.Action
TAKEN_AWAY = (Action.UNPUBLISHED, Action.DELETED)
# What these say of a language is that its readers are without.
NAMES_THE_LACKING = (*TAKEN_AWAY, Action.WAIVER_ENDED, Action.DIRECTION)


@dataclass
class Lateness:
    """How late one language came after the other.

    Attributes:
        days: for each time it came later, by how many days; 0 means on the same day.
    """

    days: list[int] = field(default_factory=list)

    @property
    def median(self) -> float | None:
        """The middle of them; None where there are none."""
        return median(self.days) if self.days else None

    @property
    def worst(self) -> int | None:
        """The most of them; None where there are none."""
        return max(self.days, default=None)


@dataclass
class Figures:
    """What happened in a period.

    Attributes:
        together: how often both languages were published at once.
        alone: how often one was, by somebody's decision or so that the other was left behind.
        later: how often one was that the other had waited for.
        by_itself: how often one was while the other needed nothing.
        reasons: for each reason, how often one was published alone for it; an empty one where its
            type asks for none.
        late: how late each language came, by its code.
    """

    together: int = 0
    alone: int = 0
    later: int = 0
    by_itself: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    late: dict[str, Lateness] = field(default_factory=lambda: {"cy": Lateness(), "en": Lateness()})

    @property
    def share_together(self) -> float | None:
        """The part published together of what was published together or alone, from 0 to 1."""
        decided = self.together + self.alone
        return self.together / decided if decided else None


@dataclass(frozen=True)
class _Wait:
    """Readers of a language wait, since a moment."""

    language: str
    since: datetime


def figures(events: Iterable[PairEvent], start: date, end: date) -> Figures:
    """Count what happened from one day to another, both included.

    A language is late from the moment its readers lack what readers of the other have, until they
    have it too; the days between count in the period in which it ends. What ends otherwise, because
    it was taken down, deleted or decided not to be needed, was never caught up and is not counted.

    Args:
        events: everything that happened to the pairs concerned up to the last day, also before the
            first: sorted by pair, then by time.
        start: the first day.
        end: the last day.
    """
    result = Figures()
    for _pair, history in groupby(events, attrgetter("pair_id")):
        wait: _Wait | None = None
        for event in history:
            was_awaited = wait is not None
            is_within = start <= timezone.localdate(event.at) <= end
            if is_within and wait and event.readers_state == ReadersState.LIVE:
                result.late[wait.language].days.append(_days(wait.since, event.at))
            wait = _wait_after(event, wait)
            if is_within and event.action == Action.PUBLISHED:
                _count(event, result, was_awaited=was_awaited)
    return result


def _days(since: datetime, until: datetime) -> int:
    return (timezone.localdate(until) - timezone.localdate(since)).days


def _wait_after(event: PairEvent, wait: _Wait | None) -> _Wait | None:
    """Whether readers wait once something has happened, and since when."""
    if event.readers_state not in BEHIND:
        return None
    language = _lacking_since(event)
    is_turned = wait and event.action in TAKEN_AWAY and language != wait.language
    if language and (wait is None or is_turned):
        return _Wait(language, event.at)
    return wait


def _lacking_since(event: PairEvent) -> str:
    """The language whose readers lack something because of what happened; empty if unknown."""
    if event.action == Action.PUBLISHED:
        return OTHER[event.language]
    return event.language if event.action in NAMES_THE_LACKING else ""


def _count(event: PairEvent, result: Figures, *, was_awaited: bool) -> None:
    if event.together:
        # There is a line for each language; one of them counts.
        result.together += event.language == "cy"
    elif event.reason or event.readers_state in BEHIND:
        result.alone += 1
        result.reasons[event.reason] += 1
    elif was_awaited:
        result.later += 1
    else:
        result.by_itself += 1
