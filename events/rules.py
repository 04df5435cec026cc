"""The rules by which an event happens again, in plain Python."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from events.choices import Repeats

MOST_OCCURRENCES = 200
"""Enough for a weekly event over nearly four years."""

WEEKS = {Repeats.WEEKLY: 1, Repeats.FORTNIGHTLY: 2}
FIFTH = 5


def days_of(repeats: str, first: date) -> Iterator[date]:
    """The days of a rule, without end.

    Args:
        repeats: a `Repeats` value other than NEVER.
        first: the first day, which decides weekday and date.
    """
    if repeats in WEEKS:
        day = first
        while True:
            yield day
            day += timedelta(weeks=WEEKS[Repeats(repeats)])
    for year, month in _months_from(first):
        if repeats == Repeats.MONTHLY_BY_WEEKDAY:
            yield _same_weekday(first, year, month)
        elif first.day <= monthrange(year, month)[1]:
            yield date(year, month, first.day)


def place_in_month(day: date) -> int:
    """Which of its weekday in the month a day is: 1 to 4, or -1 for a fifth, which is the last."""
    number = (day.day - 1) // 7 + 1
    return -1 if number == FIFTH else number


def _months_from(first: date) -> Iterator[tuple[int, int]]:
    number = first.year * 12 + first.month - 1
    while number < date.max.year * 12:
        yield number // 12, number % 12 + 1
        number += 1


def _same_weekday(first: date, year: int, month: int) -> date:
    place, length = place_in_month(first), monthrange(year, month)[1]
    if place == -1:
        last = date(year, month, length)
        return last - timedelta(days=(last.weekday() - first.weekday()) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(first.weekday() - start.weekday()) % 7, weeks=place - 1)
