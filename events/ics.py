"""Events as calendar programs read them (RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language
from icalendar import Calendar, Event

from core.meta import absolute
from events.choices import Repeats, Status
from events.ics_words import description_of, place_of, plain, title_of
from events.models.venue import Venue
from events.rules import place_in_month
from events.timezones import timezone_component
from events.timing import Occurrence, Timing, at
from events.venues import venues_by_key

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
STATES = {
    Status.PLANNED: "CONFIRMED",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}


def calendar_of(events: Iterable[Any], name: str) -> bytes:
    """A calendar of events in the language of the moment. One query.

    Events of which only the month or year is known are left out: a calendar would claim a day.

    Args:
        events: `EventPage`s, each with its venue.
        name: what the calendar is called.
    """
    exact = [event for event in events if event.timing.is_exact]
    venues = venues_by_key(event.venue_id for event in exact if event.venue_id)
    calendar = Calendar()
    calendar.add("prodid", f"-//{settings.WAGTAIL_SITE_NAME}//Carthen//{get_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plain(name))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add("refresh-interval", timedelta(hours=6), {"value": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for zone in zones_of(exact):
        calendar.add_component(zone)
    for event in exact:
        venue = venues.get(event.venue.translation_key) if event.venue else None
        for component in components_of(event, venue):
            calendar.add_component(component)
    return calendar.to_ical()


def zones_of(events: Iterable[Any]) -> Iterator[Any]:
    """A description of every time zone that events with a time of day use."""
    years: dict[str, set[int]] = {}
    for event in events:
        timing = event.timing
        if not timing.is_all_day:
            spans = (timing.occurrences[0].first_day, timing.occurrences[-1].last_day)
            years.setdefault(timing.zone_name, set()).update(day.year for day in spans)
    for name, those in sorted(years.items()):
        yield timezone_component(name, min(those), max(those))


def components_of(event: Any, venue: Venue | None) -> Iterator[Event]:
    """The entries of an event: one with its rule, and one for each further date.

    Dates beside the rule are entries of their own, because many programs ignore a list of dates.

    Args:
        event: the event.
        venue: where it is, in the language of the moment.
    """
    timing = event.timing
    if timing.usual_days or not timing.further_days:
        main = component_of(event, venue, timing.on(timing.start_date), "")
        add_rule(main, timing)
        yield main
    for day, start in timing.further_days:
        is_usual = start is None or start == timing.start_time
        part = f"-{day:%Y%m%d}" + ("" if is_usual else f"T{start:%H%M}")
        yield component_of(event, venue, timing.on(day, start), part)


def component_of(event: Any, venue: Venue | None, occurrence: Occurrence, part: str) -> Event:
    """One entry.

    Args:
        event: the event.
        venue: where it is.
        occurrence: when it is.
        part: what tells it from other entries of the same event.
    """
    language = {"language": get_language()}
    first = event.first_published_at or event.latest_revision_created_at or datetime.now(UTC)
    last = event.last_published_at or first
    entry = Event()
    entry.add("uid", f"{event.translation_key}{part}@{urlsplit(absolute('/')).hostname}")
    entry.add("dtstamp", last)
    entry.add("created", first)
    entry.add("last-modified", last)
    entry.add("sequence", max(0, int((last - first).total_seconds()) // 60))
    add_times(entry, occurrence)
    entry.add("summary", plain(title_of(event)), language)
    entry.add("description", plain(description_of(event, occurrence)), language)
    if place := place_of(event, venue):
        entry.add("location", plain(place), language)
    entry.add("url", absolute(event.url_path))
    entry.add("status", STATES[Status(event.status)])
    if event.status != Status.PLANNED:
        entry.add("transp", "TRANSPARENT")
    return entry


def add_times(entry: Event, occurrence: Occurrence) -> None:
    """Say when an entry begins and ends: moments by the clock of the place, or whole days."""
    after = occurrence.last_day + timedelta(days=1)
    if not occurrence.start:
        entry.add("dtstart", occurrence.first_day)
        entry.add("dtend", after)
        return
    entry.add("dtstart", occurrence.start)
    if occurrence.end:
        entry.add("dtend", occurrence.end)
    elif occurrence.last_day > occurrence.first_day:
        entry.add("dtend", at(after, time.min, occurrence.zone))


def add_rule(entry: Event, timing: Timing) -> None:
    """Say how an event repeats and when it does not."""
    if not (timing.repeats and timing.repeats_until):
        return
    first = timing.start_date
    place = f"{place_in_month(first)}{WEEKDAYS[first.weekday()]}"
    parts: dict[str, dict[str, Any]] = {
        Repeats.WEEKLY: {"freq": "WEEKLY"},
        Repeats.FORTNIGHTLY: {"freq": "WEEKLY", "interval": 2},
        Repeats.MONTHLY_BY_WEEKDAY: {"freq": "MONTHLY", "byday": place},
        Repeats.MONTHLY_BY_DATE: {"freq": "MONTHLY", "bymonthday": first.day},
    }
    until: Any = timing.repeats_until
    if timing.start_time is not None:
        until = at(until, time(23, 59, 59), timing.zone).astimezone(UTC)
    entry.add("rrule", {**parts[timing.repeats], "until": until})
    for day in sorted(timing.left_out & set(timing.days_by_rule())):
        left_out = timing.on(day)
        entry.add("exdate", left_out.start or left_out.first_day)
