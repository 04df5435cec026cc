"""Lengths of time in words."""

from datetime import timedelta

from django.utils.translation import ngettext

DAY = 24 * 60 * 60  # seconds
YEAR = 365 * DAY


def in_words(length: timedelta) -> str:
    """A length of time in the largest unit that needs no fraction, down to minutes."""
    seconds = int(length.total_seconds())
    if seconds % YEAR == 0:
        return years(seconds // YEAR)
    if seconds % DAY == 0:
        count = seconds // DAY
        return ngettext("%(count)s day", "%(count)s days", count) % {"count": count}
    if seconds % (60 * 60) == 0:
        count = seconds // (60 * 60)
        return ngettext("%(count)s hour", "%(count)s hours", count) % {"count": count}
    count = -(-seconds // 60)
    return ngettext("%(count)s minute", "%(count)s minutes", count) % {"count": count}


def years(count: int) -> str:
    """A number of years in words."""
    return ngettext("%(count)s year", "%(count)s years", count) % {"count": count}


def months(count: int) -> str:
    """A number of months in words."""
    return ngettext("%(count)s month", "%(count)s months", count) % {"count": count}
