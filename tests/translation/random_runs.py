"""Sequences of random operations: the clock goes on, and after every step everything is checked."""

import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from tests.translation.random_checks import Checks
from tests.translation.random_operations import Operations
from tests.translation.random_site import People, Site, build
from translation.models import PairEvent

STEPS = 20
# The files among which the long run is divided, so that two processes share it.
FILES = 2
LONG = {"postgresql": 500, "sqlite": 100}
BEGINNING = datetime(2026, 3, 1, 9, tzinfo=ZoneInfo("Europe/London"))


def run(seed: str, people: People, sequences: int, only: int | None = None) -> Counter[str]:
    """Build a site and run several sequences on it, each of which is undone at its end.

    Args:
        seed: tells the site and every sequence.
        people: who does it all.
        sequences: how many.
        only: the number of the only sequence to run.

    Returns:
        How often each operation was carried out, those that were refused left out.

    Raises:
        AssertionError: with the seed and every step, at the first broken promise.
    """
    done: Counter[str] = Counter()
    with time_machine.travel(BEGINNING), undone():
        site = build(seed, people)
        Operations(site).begin()
        for number in range(sequences):
            if only in (None, number):
                name = f"{seed}:{number}"
                with undone():
                    done += _sequence(name, site.again(name))
    return done


@contextmanager
def undone() -> Iterator[None]:
    """Take back whatever happens to the database within this block."""
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
            cache.clear()


def _sequence(name: str, site: Site) -> Counter[str]:
    operations, checks = Operations(site), Checks(site)
    told: list[str] = []
    done: Counter[str] = Counter()
    with time_machine.travel(timezone.now()) as clock:
        for number in range(1, STEPS + 1):
            clock.shift(timedelta(minutes=site.chance.randint(1, 400)))
            newest = PairEvent.objects.aggregate(newest=Max("pk"))["newest"] or 0
            try:
                operation, what = operations.step()
                told.append(f"{number}. {operation}: {what}")
                found = checks.problems(newest)
            except Exception as error:
                error.add_note("\n".join([f"CARTHEN_SEED={name}", *told, f"after step {number}"]))
                raise
            done[operation] += not what.startswith("refused")
            assert not found, "\n".join([f"CARTHEN_SEED={name}", *told, *found])
    return done


def seed_of_this_run() -> tuple[str, int | None]:
    """A seed, and the number of the only sequence to run: what `CARTHEN_SEED` says, or new."""
    wanted = os.environ.get("CARTHEN_SEED", "")
    seed, _colon, number = wanted.partition(":")
    seed = seed or f"{random.SystemRandom().getrandbits(32):08x}"
    return seed, int(number) if number else None


def seed_of_a_site(site: str) -> tuple[str, int | None]:
    """A seed of its own for each site of a long run, whose sequences would else be the same.

    Args:
        site: names the site within the run.
    """
    seed, only = seed_of_this_run()
    return (seed if only is not None else f"{seed}.{site}"), only


def sequences_of_the_long_run() -> int:
    """How many sequences the long run has on this database."""
    return int(os.environ.get("CARTHEN_SEQUENCES") or LONG[connection.vendor])
