"""Events as lists show them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.cards import Card, CardDate, plain_card
from core.dates import DatePrecision, date_in_words
from events.choices import Status
from events.timing import Timing
from events.words import for_machines, when_in_words, zone_in_words


@dataclass(frozen=True)
class EventCard(Card):
    """What a list shows of an event.

    Attributes:
        month: the heading it stands under in a list by date.
    """

    month: str = ""


@dataclass(frozen=True)
class Month:
    """The events of a list that stand under one heading; the heading may be empty."""

    heading: str
    cards: list[Card]


def event_card(event: Any, now: datetime.datetime) -> EventCard:
    """The card of an event at a moment: when it is next, or when it last was.

    Args:
        event: an `EventPage` with its venue and the area of that.
        now: the moment.
    """
    timing = event.timing
    shown = timing.coming(now) or timing.occurrences[-1]
    status = event.get_status_display() if event.status != Status.PLANNED else ""
    zone = zone_in_words(timing, shown)
    area = event.venue.area.name if event.venue and event.venue.area else ""
    facts = [
        zone,
        area,
        event.get_repeats_display() if event.repeats else "",
        event.get_cost_display(),
        event.get_speech_display(),
    ]
    card = plain_card(
        event,
        kind=status or event.get_mode_display(),
        when=CardDate(when_in_words(timing, shown), for_machines(shown, timing.precision)),
        facts=[fact for fact in facts if fact],
    )
    return EventCard(**vars(card), month=month_of(timing, now))


def month_of(timing: Timing, now: datetime.datetime) -> str:
    """The heading an event stands under: its month, its year if no more is known, or "On now"."""
    coming = timing.coming(now)
    shown = coming or timing.occurrences[-1]
    if coming and timing.is_exact and coming.begins_at <= now:
        return _("On now")
    is_year = timing.precision == DatePrecision.YEAR
    return date_in_words(shown.first_day, DatePrecision.YEAR if is_year else DatePrecision.MONTH)


def by_month(cards: Iterable[Any]) -> list[Month]:
    """Cards under the headings of their months, in the order given; what is on stands first.

    An event of which only the month is known may come before what is on and what is later in it.
    """
    months: dict[str, list[Any]] = {}
    for card in cards:
        months.setdefault(card.month, []).append(card)
    in_order = sorted(months, key=lambda heading: heading != _("On now"))
    return [Month(heading, months[heading]) for heading in in_order]
