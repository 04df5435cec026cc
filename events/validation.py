"""What the parts of an event must have to do with each other. Each message says what to do."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from core.dates import DatePrecision
from events.choices import Mode
from events.rules import MOST_OCCURRENCES, days_of
from events.timing import is_leapt_over

Problem = tuple[str, Any]
# Wider than anything a network has held or plans: a year outside was mistyped, and calendars and
# clocks have no answer at the ends of time.
FIRST_YEAR, LAST_YEAR = 1800, 2199


def check_event(event: Any) -> None:
    """Check an event's dates, place, programme and booking.

    Args:
        event: the `EventPage`.

    Raises:
        ValidationError: with every problem found, by field.
    """
    if not event.start_date:
        return
    problems: dict[str, list[Any]] = defaultdict(list)
    for field, problem in _problems(event):
        problems[field].append(problem)
    if problems:
        raise ValidationError(dict(problems))


def _problems(event: Any) -> Iterator[Problem]:
    years = list(_in_years(event))
    if years:
        yield from years
        return
    yield from _in_dates(event)
    if event.date_precision != DatePrecision.DAY:
        yield from _in_vague_dates(event)
    yield from _in_repetition(event)
    yield from _in_place(event)
    yield from _in_languages(event)
    yield from _in_sessions(event)
    if event.booking_closes and event.booking_closes > event.timing.occurrences[-1].last_day:
        message = _("Booking would close after the event is over. Give an earlier day.")
        yield "booking_closes", message


def _in_years(event: Any) -> Iterator[Problem]:
    message = _("Check the year: it has to be between %(first)s and %(last)s.")
    message %= {"first": FIRST_YEAR, "last": LAST_YEAR}

    def is_mistyped(day: date | None) -> bool:
        return day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR

    for field in ("start_date", "end_date", "repeats_until"):
        if is_mistyped(getattr(event, field)):
            yield field, message
    for number, block in enumerate(event.changed_dates):
        if is_mistyped(block.value["date"]):
            yield "changed_dates", _in_block(number, "date", message)


def _in_dates(event: Any) -> Iterator[Problem]:
    start, end = event.start_date, event.end_date or event.start_date
    if end < start:
        yield "end_date", _("The last day is before the first. Give a later day, or remove it.")
    if event.end_time and not event.start_time:
        yield "start_time", _("Say when it starts as well, or remove the time it ends.")
    if event.start_time and event.end_time and end == start and event.end_time <= event.start_time:
        yield (
            "end_time",
            _("It ends before it starts. If it ends after midnight, give the next day as last."),
        )
    leapt = _("The clocks go forward past this time on that day. Give another time.")
    zone = event.timing.zone
    if event.start_time and is_leapt_over(start, event.start_time, zone):
        yield "start_time", leapt
    if event.end_time and is_leapt_over(end, event.end_time, zone):
        yield "end_time", leapt


def _in_vague_dates(event: Any) -> Iterator[Problem]:
    message = _("Where only the month or the year is known there is no time. Remove the time.")
    for field in ("start_time", "end_time"):
        if getattr(event, field):
            yield field, message
    if event.repeats or event.changed_dates:
        message = _("Where only the month or the year is known an event cannot repeat.")
        yield ("repeats" if event.repeats else "changed_dates"), message


def _in_repetition(event: Any) -> Iterator[Problem]:
    if event.repeats and not event.repeats_until:
        yield "repeats_until", _("Say until when it repeats.")
    elif event.repeats_until and not event.repeats:
        yield "repeats", _("Say how often it repeats, or remove the day until which it does.")
    elif event.repeats:
        yield from _in_rule(event)
    days = set(event.timing.days_by_rule())
    for number, block in enumerate(event.changed_dates):
        day = block.value["date"]
        if block.block_type == "not_on" and day and day not in days:
            message = _("It would not take place on that day anyway. Check the date.")
            yield "changed_dates", _in_block(number, "date", message)


def _in_rule(event: Any) -> Iterator[Problem]:
    if event.repeats_until <= event.start_date:
        yield "repeats_until", _("It repeats until a day after the first. Give a later day.")
        return
    days = list(islice(days_of(event.repeats, event.start_date), MOST_OCCURRENCES + 1))
    if event.end_date and event.end_date >= days[1]:
        yield "end_date", _("It would begin again before it ends. Give an earlier last day.")
    if event.repeats_until >= days[-1]:
        message = _("That is more than %(most)s times. Give an earlier day, and add a new event.")
        yield "repeats_until", message % {"most": MOST_OCCURRENCES}


def _in_place(event: Any) -> Iterator[Problem]:
    if event.mode == Mode.ONLINE and event.venue_id:
        yield "venue", _("An online event has no venue. Remove it, or choose another way to meet.")


def _in_languages(event: Any) -> Iterator[Problem]:
    if event.timing.over_at <= timezone.now():
        return
    message = _("Whoever wants to come needs to know this. It can be left open once it is over.")
    for field in ("speech", "interpretation"):
        if not getattr(event, field):
            yield field, message


def _in_sessions(event: Any) -> Iterator[Problem]:
    if event.end_date and event.end_date < event.start_date:
        return
    for number, block in enumerate(event.programme):
        for field, message in _in_session(event, block.value):
            yield "programme", _in_block(number, field, message)


def _in_session(event: Any, session: Any) -> Iterator[tuple[str, str]]:
    first, last = event.start_date, event.end_date or event.start_date
    day, start, end = session["day"], session["start"], session["end"]
    if event.date_precision != DatePrecision.DAY:
        if start or end:
            yield "start", _("The day of the event is not known. Remove the session’s times.")
        return
    if day and not first <= day <= last:
        yield "day", _("That is not a day of the event. Correct it, or change the event’s days.")
        return
    if start and not day and last > first:
        yield "day", _("The event takes several days. Say on which the session is.")
        return
    begins = datetime.combine(first, event.start_time or time.min)
    ends = datetime.combine(last, event.end_time or time.max)
    if start and datetime.combine(day or first, start) < begins:
        yield "start", _("The session starts before the event. Correct it, or the event’s time.")
    if end and datetime.combine(day or first, end) > ends:
        yield "end", _("The session ends after the event. Correct it, or the event’s time.")


def _in_block(number: int, field: str, message: str) -> StreamBlockValidationError:
    error = StructBlockValidationError({field: ValidationError(message)})
    return StreamBlockValidationError(block_errors={number: error})
