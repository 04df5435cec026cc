"""When an event is, as its page says it at a moment."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from core.dates import date_in_words
from events.timing import Occurrence, Timing
from events.words import (
    days_in_words,
    end_for_machines,
    for_machines,
    when_in_words,
    zone_in_words,
)

MOST_DATES = 6


@dataclass(frozen=True)
class ShownWhen:
    """When an event is.

    Attributes:
        words: the occurrence that matters at the moment: the coming one, or the last.
        zone: whose time that is, where it is not ours.
        is_on: whether it is going on at the moment.
        is_over: whether all of it belongs to the past.
        rule: how it repeats, in words; empty if it does not.
        others: the days of the occurrences after that one, the first few.
        more: how many there are besides.
        left_out: days on which it does not take place though the rule says so.
    """

    words: str
    machine: str
    machine_end: str
    zone: str
    is_on: bool
    is_over: bool
    rule: str
    others: list[str]
    more: int
    left_out: list[str]


def show_when(event: Any, timing: Timing, now: datetime.datetime) -> ShownWhen:
    """When an event is, as it stands at a moment."""
    coming = timing.coming(now)
    shown = coming or timing.occurrences[-1]
    following = [one for one in timing.occurrences if one.begins_at > shown.begins_at]
    return ShownWhen(
        words=when_in_words(timing, shown),
        machine=for_machines(shown, timing.precision),
        machine_end=end_for_machines(shown, timing.precision),
        zone=zone_in_words(timing, shown),
        is_on=bool(coming and coming.begins_at <= now and timing.is_exact),
        is_over=coming is None,
        rule=rule_in_words(event),
        others=[one_day(one) for one in following[:MOST_DATES]],
        more=len(following[MOST_DATES:]),
        left_out=[
            date_in_words(day)
            for day in sorted(timing.left_out)
            if coming and day >= localtime(now, timing.zone).date()
        ],
    )


def one_day(occurrence: Occurrence) -> str:
    """The day or days of an occurrence, without its times."""
    return days_in_words(occurrence.first_day, occurrence.last_day)


def rule_in_words(event: Any) -> str:
    """How an event repeats: "Every week, until 30 June 2026"."""
    if not (event.repeats and event.repeats_until):
        return ""
    until = date_in_words(event.repeats_until)
    rule = event.get_repeats_display()
    return _("%(rule)s, until %(date)s") % {"rule": rule, "date": until}
