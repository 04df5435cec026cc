"""How often which form refused something and why, by the hour. Nothing about who sent it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone

from participation.abuse import rules
from participation.abuse.counters import Counted, count, later
from participation.abuse.models import Counter

PREFIX = "refused"
HOUR = "%Y-%m-%dT%H"
# The codes of what is refused as abuse. An empty field is not.
REASONS = {"origin", "expired", "robot", "limit", "work", *rules.CODES}


class Refused(NamedTuple):
    """What one form refused in one hour for one reason."""

    hour: datetime
    form: str
    reason: str
    times: int


def note(form_name: str, codes: Iterable[str]) -> None:
    """Count what a form has just refused, by the codes of its errors."""
    hour = timezone.now().strftime(HOUR)
    ends_at = later(days=settings.REFUSALS_KEPT_DAYS)
    names = {f"{PREFIX}|{form_name}|{code}|{hour}" for code in codes if code in REASONS}
    if names:
        count(*(Counted(name, ends_at) for name in names))


def refused() -> list[Refused]:
    """Everything that is still known to have been refused, the latest hour first."""
    rows = Counter.objects.filter(name__startswith=f"{PREFIX}|").values_list("name", "times")
    return sorted((_read(name, times) for name, times in rows), reverse=True)


def _read(name: str, times: int) -> Refused:
    _prefix, form, reason, hour = name.split("|")
    return Refused(datetime.strptime(hour, HOUR).replace(tzinfo=UTC), form, reason, times)
