"""Erasing what somebody gave us, now and again after a restore."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from participation.addresses import email_hash
from participation.erasures import log
from participation.erasures.kinds import Kind, kinds
from participation.erasures.models import EVERYTHING, Erasure

# What is erased, by the name of its kind, and how many of it.
Counts = dict[str, int]


def record(
    who: str,
    what: str = EVERYTHING,
    when: datetime | None = None,
    *,
    thing: str = "",
    by: Any = None,
) -> Erasure:
    """Note that something was erased, in the transaction of the erasing and then in the file.

    Args:
        who: the keyed hash of the person's address, see `participation.addresses.email_hash`.
        what: the name of a kind, or everything.
        when: what was given until then is erased; now, unless told otherwise.
        thing: the key of one thing of that kind; empty for all of it.
        by: the user who did it; None for the person themselves.
    """
    at = when or timezone.now()
    erasure = Erasure.objects.create(who=who, what=what, at=at, thing=thing, by=by)
    # Robust: what is erased stays erased; `tick` writes down what could not be.
    transaction.on_commit(log.write_down, robust=True)
    return erasure


def held(email: str) -> list[tuple[Kind, list[Any]]]:
    """Everything that is held of an address, kind by kind; kinds without anything are left out."""
    now = Erasure(who=email_hash(email), what=EVERYTHING, at=timezone.now())
    found = ((kind, list(kind.covered([now]))) for kind in kinds())
    return [(kind, rows) for kind, rows in found if rows]


def erase_person(email: str, by: Any = None, *, what: Iterable[str] = (EVERYTHING,)) -> Counts:
    """Erase what is held of an address and note it in the log.

    Args:
        email: the address.
        by: the user who does it.
        what: the names of the kinds that are erased.

    Raises:
        OSError: if the log cannot be written; nothing is erased.
    """
    log.require_writable()
    with transaction.atomic():
        return erase([record(email_hash(email), one, by=by) for one in what])


def erase(erasures: Iterable[Erasure]) -> Counts:
    """Erase what erasures are about, whatever is left of it."""
    erasures = list(erasures)
    counts = {}
    for kind in kinds():
        rows = kind.covered(erasures)
        counts[kind.name] = rows.count()
        kind.forget(rows)
    return {name: count for name, count in counts.items() if count}


def replay(path: Path) -> Counts:
    """Erase again, after a restore, what a log says was erased; a second time changes nothing.

    Raises:
        UnreadableLogError: if the log is damaged or of another key; nothing is erased.
        OSError: if there is no such file.
    """
    erasures = list(log.read(path))
    with transaction.atomic():
        for one in erasures:
            Erasure.objects.get_or_create(
                who=one.who, what=one.what, thing=one.thing, at=one.at,
                defaults={"written": True},
            )  # fmt: skip
        return erase(erasures)
