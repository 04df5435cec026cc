"""The figures by which organisers see whether signatures were given by people."""

from collections import Counter as Tally
from datetime import datetime, timedelta
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, QuerySet
from django.db.models.functions import Lower, TruncHour, TruncMinute
from django.utils import timezone

from participation.abuse.attack import alarm_ends
from participation.abuse.refusals import refused
from participation.models import Signature, SignedLetter, State
from participation.panel.sets import Kind
from participation.signatures.forms import SignForm

# Bursts are looked for in so many days.
DAYS = 30
ROWS = 10
# A stretch is unusual when it has so many times what is usual there, and so many at least.
FAR_ABOVE = 5
LEAST = 10
TRUNCATED = {Kind.HOUR: TruncHour, Kind.MINUTE: TruncMinute}


class Row(NamedTuple):
    """One line of a table.

    Attributes:
        value: what the signatures have in common; see `participation.panel.sets`.
        times: how many there are.
        is_unusual: whether it is far above what is usual.
    """

    value: Any
    times: int
    is_unusual: bool = False


class Refusals(NamedTuple):
    """How often the form of letters refused something for one reason."""

    reason: str
    today: int
    in_all: int


def standing(pair: UUID | None) -> QuerySet[Signature]:
    """The signatures under a letter, or under all, that nobody took back or removed."""
    found = Signature.objects.filter(state__in=(State.PENDING, State.CONFIRMED)).order_by()
    return found.filter(pair=pair) if pair else found


def bursts(signatures: QuerySet[Signature], kind: Kind) -> list[Row]:
    """The hours or minutes with the most signatures; usual is the median of all the others.

    Args:
        signatures: those to look at.
        kind: `Kind.HOUR` or `Kind.MINUTE`.
    """
    lately = signatures.filter(created_at__gte=timezone.now() - timedelta(days=DAYS))
    found = list(
        lately.annotate(at=TRUNCATED[kind]("created_at")).values_list("at").annotate(Count("pk"))
    )
    if not found:
        return []
    found.sort(key=lambda row: row[1], reverse=True)
    # All but the busiest: where there is one stretch only, nothing is usual.
    usual = median([count for _at, count in found[1:]] or [0])
    far = max(LEAST, FAR_ABOVE * usual)
    return [Row(at, count, count >= far) for at, count in found[:ROWS]]


def domains(signatures: QuerySet[Signature]) -> list[Row]:
    """The domains of e-mail that most signed with."""
    emails = signatures.exclude(email="").values_list("email", flat=True).iterator()
    tally = Tally(email.rpartition("@")[2].lower() for email in emails)
    return [Row(domain, count) for domain, count in tally.most_common(ROWS)]


def names(signatures: QuerySet[Signature]) -> list[Row]:
    """The names that stand there more than once."""
    return _repeated(signatures.annotate(same=Lower("name")), "same")


def networks(signatures: QuerySet[Signature]) -> list[Row]:
    """The networks that sent more than one, as long as their hashes are kept."""
    return _repeated(signatures, "address_hash")


def _repeated(signatures: QuerySet[Signature], field: str) -> list[Row]:
    counted = signatures.exclude(**{field: ""}).values_list(field).annotate(times=Count("pk"))
    return [Row(*row) for row in counted.filter(times__gt=1).order_by("-times", field)[:ROWS]]


def under_attack(pair: UUID | None) -> list[tuple[UUID, datetime]]:
    """The letters whose form is under attack now, and until when that is assumed."""
    keys = [pair] if pair else SignedLetter.objects.values_list("pk", flat=True)
    ends = ((key, alarm_ends(SignForm.form_name, key)) for key in keys)
    return [(key, end) for key, end in ends if end]


def refusals() -> list[Refusals]:
    """What the form under letters refused, under all letters together."""
    day_ago = timezone.now() - timedelta(days=1)
    today: Tally[str] = Tally()
    in_all: Tally[str] = Tally()
    for one in refused():
        if one.form == SignForm.form_name:
            in_all[one.reason] += one.times
            today[one.reason] += one.times if one.hour >= day_ago else 0
    return [Refusals(reason, today[reason], times) for reason, times in in_all.most_common()]
