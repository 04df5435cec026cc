"""When an event takes place, in words of the language of the moment.

A range is a message of its own, and what stands after "to" never begins with a name of a day:
in Welsh it would have to mutate.
"""

import datetime
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as format_date
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.dates import DatePrecision, date_for_machines, date_in_words
from events.choices import Zone
from events.timing import Occurrence, Timing

Clock = datetime.time | datetime.datetime

HERE = ZoneInfo("Europe/London")
EVENING = datetime.timedelta(hours=12)
DATE = "j F Y"
FULL_DAY = "l j F Y"


def from_to(first: str, last: str) -> str:
    """A range of days or times: "3 to 5 March 2026"."""
    words = pgettext("a range of dates or times; both begin with a figure", "%(first)s to %(last)s")
    return words % {"first": first, "last": last}


def days_in_words(first: datetime.date, last: datetime.date) -> str:
    """A day with its weekday, or several: "3 to 5 March 2026", "30 March to 2 April 2026"."""
    if first == last:
        return format_date(first, FULL_DAY)
    if first.year != last.year:
        form = DATE
    elif first.month != last.month:
        form = "j F"
    else:
        form = "j"
    return from_to(format_date(first, form), format_date(last, DATE))


def times_in_words(start: Clock, end: Clock | None) -> str:
    """Times of day by the 24-hour clock: "10:00 to 16:00"."""
    return from_to(clock(start), clock(end)) if end else clock(start)


def clock(moment: Clock) -> str:
    """A time of day: "09:30"."""
    return f"{moment:%H:%M}"


def occurrence_in_words(occurrence: Occurrence) -> str:
    """The day or days of an occurrence, with its times where they are known.

    An evening that ends after midnight is told as one day.
    """
    start, end = occurrence.start, occurrence.end
    if start and end and occurrence.last_day > occurrence.first_day and end - start > EVENING:
        first = f"{format_date(occurrence.first_day, DATE)}, {clock(start)}"
        return from_to(first, f"{format_date(occurrence.last_day, DATE)}, {clock(end)}")
    if not start:
        return days_in_words(occurrence.first_day, occurrence.last_day)
    last = occurrence.first_day if end else occurrence.last_day
    return f"{days_in_words(occurrence.first_day, last)}, {times_in_words(start, end)}"


def vague_in_words(timing: Timing) -> str:
    """The month or year of an event long past: "May 2013", "2012 to 2013"."""
    first = date_in_words(timing.start_date, timing.precision)
    last = date_in_words(timing.end_date or timing.start_date, timing.precision)
    if first == last:
        return first
    # A month is a name, so nothing stands between that would change it.
    return f"{first} – {last}"


def when_in_words(timing: Timing, occurrence: Occurrence) -> str:
    """When one occurrence of an event is, with as much as is known.

    Args:
        timing: the event's.
        occurrence: one of its occurrences.
    """
    return occurrence_in_words(occurrence) if timing.is_exact else vague_in_words(timing)


def zone_in_words(timing: Timing, occurrence: Occurrence) -> str:
    """Whose time it is and when that is here; empty where it is our own."""
    if not occurrence.start or timing.zone_name == Zone.UK:
        return ""
    name = str(Zone(timing.zone_name).label)
    here = localtime(occurrence.start, HERE)
    shown = clock(here)
    if here.date() != occurrence.first_day:
        shown = f"{shown}, {days_in_words(here.date(), here.date())}"
    return _("%(zone)s (%(time)s in the UK)") % {"zone": name, "time": shown}


def for_machines(occurrence: Occurrence, precision: str) -> str:
    """The `datetime` attribute of a `<time>` element: when an occurrence begins."""
    return _for_machines(occurrence.first_day, occurrence.start, precision)


def end_for_machines(occurrence: Occurrence, precision: str) -> str:
    """When an occurrence ends, likewise; empty where it has a time and nobody knows its end."""
    if occurrence.start and not occurrence.end and occurrence.last_day == occurrence.first_day:
        return ""
    return _for_machines(occurrence.last_day, occurrence.end, precision)


def _for_machines(day: datetime.date, moment: datetime.datetime | None, precision: str) -> str:
    if moment and precision == DatePrecision.DAY:
        return moment.isoformat(timespec="minutes")
    return date_for_machines(day, precision)
