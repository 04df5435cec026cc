"""Counting in the database, so that several server processes count together.

Each counting is one statement: the database adds, whoever else counts at the same moment.
"""

import time
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from participation.abuse.models import Counter

# Sorted by name, so that two who count the same things never wait for each other.
UPSERT = (
    "INSERT INTO participation_counter (name, times, ends_at) VALUES {rows} "
    "ON CONFLICT (name) DO UPDATE SET times = participation_counter.times + 1 "
    "RETURNING name, times"
)


class Counted(NamedTuple):
    """Something to count.

    Attributes:
        name: what it is called in the table.
        ends_at: when the count may be forgotten.
    """

    name: str
    ends_at: datetime


def hidden(what: str) -> str:
    """The name of something that may concern a person: its keyed hash."""
    return salted_hmac("participation.counters", what, algorithm="sha256").hexdigest()


def in_window(what: str, seconds: int) -> Counted:
    """Something counted afresh in each stretch of so many seconds, under a hash of its own."""
    start = int(time.time()) // seconds * seconds
    return Counted(hidden(f"{what}|{seconds}|{start}"), _moment(start + seconds))


def seconds_until(moment: datetime) -> int:
    """Seconds from now until a moment, at least one."""
    return max(1, round(moment.timestamp() - time.time()))


def count(*things: Counted) -> list[int]:
    """Count each of several different things once.

    Returns:
        How often each has been counted now, in the order given.
    """
    values: list[Any] = []
    for thing in sorted(things):
        values += [thing.name, 1, connection.ops.adapt_datetimefield_value(thing.ends_at)]
    rows = ", ".join(["(%s, %s, %s)"] * len(things))
    with connection.cursor() as cursor:
        cursor.execute(UPSERT.format(rows=rows), values)
        times = dict(cursor.fetchall())
    return [times[thing.name] for thing in things]


def forget() -> int:
    """Delete the counts whose time is over; how many there were."""
    deleted, _details = Counter.objects.filter(ends_at__lt=timezone.now()).delete()
    return deleted


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)


def later(**how_much: int) -> datetime:
    """A moment to come; the arguments are those of `timedelta`."""
    return timezone.now() + timedelta(**how_much)
