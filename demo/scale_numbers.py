"""What follows from the number of a made page: its key, its languages and its date."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from demo.scale_words import LANGUAGES

# A made page is known by its key: this mark in the upper half, its number in the lower. Each kind
# of page has so many numbers of its own.
MARK = 0x0CA27E45CA1E << 80
NUMBERS_OF_A_KIND = 10_000_000
FIRST_DAY, DAYS = date(2014, 1, 1), 12 * 365
# Of every 29 pages the seventh has no Welsh yet; of every 37 the eleventh has no English.
NO_WELSH, NO_ENGLISH = (29, 7), (37, 11)


def key_of(number: int) -> UUID:
    """The translation key of a made page.

    Args:
        number: from 1, and from `NUMBERS_OF_A_KIND` for each further kind; see `demo.scale`.
    """
    return UUID(int=MARK + number)


def languages_of(number: int) -> tuple[str, ...]:
    """The languages a made page exists in: nearly always both."""
    for (of_every, this_one), language in ((NO_WELSH, "en"), (NO_ENGLISH, "cy")):
        if number % of_every == this_one:
            return (language,)
    return LANGUAGES


def day_of(number: int) -> date:
    """The date of a made page; neighbours in number are far apart in time."""
    return FIRST_DAY + timedelta(days=number * 2741 % DAYS)


def published_at(day: date) -> datetime:
    """When a made page of some date went live: that day at nine."""
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
