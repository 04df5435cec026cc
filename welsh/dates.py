"""Dates, times of day and elapsed time in Welsh.

Sources:
    Names of months and days, order of a date, 24-hour time, *yn ôl* and *ymhen*: Unicode CLDR,
    language ``cy`` (Babel 2.18). Unlike CLDR, *dydd* has a small letter, as in running text, and
    a date has no comma. CLDR has "3 o flynyddoedd yn ôl"; here counts are always those of
    ``welsh.counting``, "3 blynedd yn ôl".
    *Nawr* for less than a minute: our own choice.
"""

from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from welsh import counting

Precision = Literal["year", "month", "day"]

MONTHS: Final = (
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
)
"""The months in order; MONTHS[0] is January."""

WEEKDAYS: Final = (
    "dydd Llun",
    "dydd Mawrth",
    "dydd Mercher",
    "dydd Iau",
    "dydd Gwener",
    "dydd Sadwrn",
    "dydd Sul",
)
"""The days of the week in the order of ``date.weekday()``; WEEKDAYS[0] is Monday."""


def month_name(number: int) -> str:
    """Give the name of a month.

    Args:
        number: 1 for January to 12 for December.

    Returns:
        The name, with its capital letter: "Mawrth".

    Raises:
        ValueError: If there is no such month.
    """
    if not 1 <= number <= len(MONTHS):
        raise ValueError(f"There is no month {number}.")
    return MONTHS[number - 1]


def weekday_name(day: date) -> str:
    """Give the day of the week: "dydd Sul".

    Args:
        day: A date, or a date and time.

    Returns:
        The name, with a small "dydd".
    """
    return WEEKDAYS[day.weekday()]


def day_month_year(day: date) -> str:
    """Write a date: "1 Mawrth 2026".

    Args:
        day: A date, or a date and time.

    Returns:
        The day of the month in figures, the month and the year.
    """
    return f"{day.day} {month_year(day)}"


def month_year(day: date) -> str:
    """Write a month: "Mai 2025".

    Args:
        day: Any date in the month.

    Returns:
        The month and the year.
    """
    return f"{month_name(day.month)} {day.year}"


def weekday_day_month_year(day: date) -> str:
    """Write a date with its day of the week: "dydd Sul 1 Mawrth 2026".

    Args:
        day: A date, or a date and time.

    Returns:
        The day of the week, then the date, with no comma.
    """
    return f"{weekday_name(day)} {day_month_year(day)}"


def time_of_day(moment: time | datetime) -> str:
    """Write a time by the 24-hour clock: "14:30".

    Args:
        moment: A time, or a date and time, already in the time zone to show.

    Returns:
        Two figures for the hour and two for the minutes.
    """
    return f"{moment:%H:%M}"


def partial_date(day: date, precision: Precision) -> str:
    """Write as much of a date as is known: "2025", "Mai 2025" or "1 Mai 2025".

    Args:
        day: A date; what is not known may be anything.
        precision: "year", "month" or "day".

    Returns:
        The known part of the date.

    Raises:
        ValueError: If the precision is none of the three.
    """
    match precision:
        case "year":
            return str(day.year)
        case "month":
            return month_year(day)
        case "day":
            return day_month_year(day)
    raise ValueError(f"Unknown precision {precision!r}: use 'year', 'month' or 'day'.")


def since(then: datetime, now: datetime) -> str:
    """Tell how long ago, or in how long, something happens: "2 ddiwrnod yn ôl", "ymhen 3 awr".

    One unit is named, the largest that is complete. Months and years follow the calendar.

    Args:
        then: When it happens.
        now: The present moment. Both have a time zone, or neither has.

    Returns:
        "nawr" within a minute; otherwise a count with "yn ôl" (past) or "ymhen" (future).

    Raises:
        TypeError: If only one of the two has a time zone.
    """
    if abs(now - then) < timedelta(minutes=1):
        return "nawr"
    if then > now:
        return f"ymhen {_length(now, then)}"
    return f"{_length(then, now)} yn ôl"


def _length(start: datetime, end: datetime) -> str:
    elapsed = end - start
    if elapsed < timedelta(hours=1):
        return counting.minutes(elapsed // timedelta(minutes=1))
    if elapsed < timedelta(days=1):
        return counting.hours(elapsed // timedelta(hours=1))
    if elapsed < timedelta(weeks=1):
        return counting.days(elapsed.days)
    months = _whole_months(start, end)
    if not months:
        return counting.weeks(elapsed // timedelta(weeks=1))
    if months < 12:
        return counting.months(months)
    return counting.years(months // 12)


def _whole_months(start: datetime, end: datetime) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    complete = (end.day, end.time()) >= (start.day, start.time())
    return months if complete else months - 1
