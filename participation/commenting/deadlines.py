"""The time limits of the Defamation (Operators of Websites) Regulations 2013, without a database.

A limit of 48 hours leaves out Saturdays, Sundays and the bank holidays of Wales; five days for an
answer are days of the calendar, and end at midnight.
"""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

CARDIFF = ZoneInfo("Europe/London")
UTC = ZoneInfo("UTC")
SATURDAY, SUNDAY, MONDAY = 5, 6, 0


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the anonymous Gregorian reckoning."""
    cycle, (century, rest) = year % 19, divmod(year, 100)
    leaps, correction = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * cycle + century - leaps - shift + 15) % 30
    weekday = (32 + 2 * correction + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (cycle + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((MONDAY - first.weekday()) % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month + 1, 1) - timedelta(1)
    return last - timedelta(last.weekday())


def _moved(day: date, taken: frozenset[date] = frozenset()) -> date:
    """A holiday at a weekend is kept on the next working day that is not one already."""
    while day.weekday() >= SATURDAY or day in taken:
        day += timedelta(1)
    return day


@lru_cache(maxsize=8)
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of Wales in a year, as the law fixes them for good.

    Days proclaimed once, such as for a coronation, are not known here: they make a limit earlier
    than it had to be, never later.
    """
    sunday = easter(year)
    christmas = _moved(date(year, 12, 25))
    return frozenset(
        {
            _moved(date(year, 1, 1)),
            sunday - timedelta(2),
            sunday + timedelta(1),
            _first_monday(year, 5),
            _last_monday(year, 5),
            _last_monday(year, 8),
            date(year, 12, 25),
            christmas,
            _moved(date(year, 12, 26), frozenset({christmas})),
        }
    )


def is_counted(day: date) -> bool:
    """Whether the hours of a day count towards a limit of 48 hours."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def within_48_hours(moment: datetime) -> datetime:
    """When 48 counted hours have passed.

    Args:
        moment: when the limit begins, aware of its time zone.
    """
    left = timedelta(hours=48)
    while True:
        here = moment.astimezone(CARDIFF)
        tomorrow = datetime.combine(here.date() + timedelta(1), time(), CARDIFF).astimezone(UTC)
        start = moment.astimezone(UTC)
        if is_counted(here.date()):
            if start + left <= tomorrow:
                return (start + left).astimezone(moment.tzinfo)
            left -= tomorrow - start
        moment = tomorrow.astimezone(moment.tzinfo)


def answer_due(asked: datetime) -> datetime:
    """Midnight at the end of the fifth day after somebody was asked.

    Args:
        asked: when the message went out, aware of its time zone.
    """
    sixth = asked.astimezone(CARDIFF).date() + timedelta(6)
    return datetime.combine(sixth, time(), CARDIFF).astimezone(asked.tzinfo)
