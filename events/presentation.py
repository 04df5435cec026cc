"""What an event's own page shows beyond its fields."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from core.dates import date_in_words
from core.readable import readable
from events.choices import Mode, Status, Support
from events.materials import ShownMaterial, show_materials
from events.programme import ShownDay, show_programme
from events.timing import Occurrence, Timing
from events.venues import ShownVenue, show_venue
from events.words import HERE, days_in_words, for_machines, when_in_words, zone_in_words
from people.reading import public_records

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
    zone: str
    is_on: bool
    is_over: bool
    rule: str
    others: list[str]
    more: int
    left_out: list[str]


@dataclass(frozen=True)
class ShownBooking:
    """How to book, while one can."""

    url: str
    email: str
    words: str
    closes: str
    is_closed: bool
    is_full: bool

    @property
    def is_open(self) -> bool:
        """Whether a place can be had."""
        return not (self.is_closed or self.is_full)


@dataclass(frozen=True)
class Edition:
    """The same event at another time."""

    title: str
    url: str
    when: str


@dataclass(frozen=True)
class ShownEvent:
    """The parts of an event that are worked out."""

    when: ShownWhen
    status: str
    mode: str
    venue: ShownVenue | None
    speech: str
    interpretation: str
    support: list[str]
    cost: str
    booking: ShownBooking | None
    programme: list[ShownDay]
    organisers: list[Any]
    materials: list[ShownMaterial]
    editions: list[Edition]
    topics: list[str]
    audiences: list[str]
    areas: list[str]
    calendar_url: str


def show_event(event: Any) -> ShownEvent:
    """Work out what an event's page shows at this moment.

    Args:
        event: the `EventPage`, in the language of the moment.
    """
    timing, now = event.timing, timezone.now()
    when = show_when(event, timing, now)
    goes_ahead = event.status == Status.PLANNED
    return ShownEvent(
        when=when,
        status="" if goes_ahead else event.get_status_display(),
        mode=event.get_mode_display(),
        venue=show_venue(event.venue_id) if event.venue_id and event.mode != Mode.ONLINE else None,
        speech=event.get_speech_display(),
        interpretation=event.get_interpretation_display(),
        support=[Support(one).label for one in Support.values if one in event.support],
        cost=event.get_cost_display(),
        booking=show_booking(event) if goes_ahead and not when.is_over else None,
        programme=show_programme(event),
        organisers=organisers_of(event),
        materials=show_materials(event),
        editions=editions_of(event),
        topics=[label.name for label in event.topics.all()],
        audiences=[label.name for label in event.audiences.all()],
        areas=[label.name for label in event.areas.all()],
        calendar_url=f"{event.url_path}calendar.ics" if timing.is_exact else "",
    )


def show_when(event: Any, timing: Timing, now: datetime.datetime) -> ShownWhen:
    """When an event is, as it stands at a moment."""
    coming = timing.coming(now)
    shown = coming or timing.occurrences[-1]
    following = [one for one in timing.occurrences if one.begins_at > shown.begins_at]
    return ShownWhen(
        words=when_in_words(timing, shown),
        machine=for_machines(shown, timing.precision),
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


def show_booking(event: Any) -> ShownBooking | None:
    """How to book; None where nothing is said about it."""
    if not (event.booking_url or event.booking_email or event.booking_words or event.is_full):
        return None
    closes = event.booking_closes
    return ShownBooking(
        url=event.booking_url,
        email=event.booking_email,
        words=event.booking_words,
        closes=date_in_words(closes) if closes else "",
        is_closed=bool(closes and closes < timezone.localdate(timezone=HERE)),
        is_full=event.is_full,
    )


def organisers_of(event: Any) -> list[Any]:
    """The organisations that put an event on, whose record is public in its language."""
    chosen = [block.value for block in event.organisers if block.value]
    found = public_records(chosen) if chosen else {}
    return [found[one.translation_key] for one in chosen if one.translation_key in found]


def editions_of(event: Any) -> list[Edition]:
    """The same event at other times, the newest first."""
    if not event.series_id:
        return []
    others = type(event).objects.filter(series=event.series_id, locale=event.locale_id)
    others = readable(others.exclude(pk=event.pk)).defer_streamfields()
    return [
        Edition(other.title, other.url_path, date_in_words(other.start_date, other.date_precision))
        for other in others.order_by(F("begins_at").desc(nulls_last=True), "-pk")
    ]
