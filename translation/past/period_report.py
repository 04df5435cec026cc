"""What a report for a period is made of, as far as a person may know of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from translation.kinds import Someone
from translation.models import Pair, PairEvent
from translation.parity import sight
from translation.parity.naming import Naming, name
from translation.past.period import Figures, figures
from translation.state.reckoning import BEHIND


@dataclass(frozen=True)
class Report:
    """What there is to say about a period to a person."""

    start: date
    end: date
    figures: Figures
    behind: Sequence[Pair]
    waived: Sequence[Pair]
    names: dict[Any, Naming]


def report_for(user: Someone, start: date, end: date) -> Report:
    """Read what a report needs, in a number of queries that does not grow.

    Args:
        user: who asks; pairs they may not know of are left out. What no longer exists is counted.
        start: the first day.
        end: the last day.
    """
    visible = sight.visible(user)
    until = _midnight(end, days_later=1)
    behind = _pairs(
        visible.filter(readers_state__in=BEHIND, behind_since__lt=until), "behind_since"
    )
    waived = _pairs(visible.filter(waived_at__lt=until), "waived_at")
    counted = figures(_events(visible, _midnight(start), until), start, end)
    names = name([*behind, *waived])
    return Report(
        start=start,
        end=end,
        figures=counted,
        behind=[pair for pair in behind if pair.pk in names],
        waived=[pair for pair in waived if pair.pk in names],
        names=names,
    )


def _pairs(pairs: QuerySet[Pair], since: str) -> list[Pair]:
    return list(pairs.select_related("owner", "waived_by").order_by(F(since).asc(), "pk"))


def _midnight(day: date, days_later: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days_later), time.min))


def _events(visible: QuerySet[Pair], start: datetime, until: datetime) -> Iterator[PairEvent]:
    known = Q(pair__in=visible) | Q(pair__in=sight.gone())
    happened = PairEvent.objects.filter(at__gte=start, at__lt=until).values("pair")
    events = PairEvent.objects.filter(known, pair__in=happened, at__lt=until)
    return events.order_by("pair", "at", "pk").iterator()
