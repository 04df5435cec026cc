"""Whether a form is under attack, told from how much comes through it.

It begins when more comes in one minute than the settings allow, and is over when for some minutes
none had more than a third of that: without the gap it would go on and off.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from participation.abuse.counters import count, hidden, in_window, later
from participation.abuse.models import Counter

MINUTE = 60
CALM = 3  # The part of the beginning's number below which it is calm: a third.


def is_under_attack(form_name: str, pair: uuid.UUID, email: str = "") -> bool:
    """Count one sending, and say whether those who send have to prove more now.

    Args:
        pair: what the form stands on: another one may be at peace.
        email: the address that was given, if any; its domain is watched for itself.
    """
    target = f"{form_name}|{pair}"
    allowed = {target: settings.FORM_ATTACK_PER_MINUTE}
    if domain := email.rpartition("@")[2].lower():
        allowed[f"{target}|{domain}"] = settings.FORM_DOMAIN_PER_MINUTE
    alarms = {what: hidden(f"alarm|{what}") for what in allowed}
    times = count(*(in_window(what, MINUTE) for what in allowed))
    alarmed = set(_still_on(alarms.values()))
    for (what, most), now in zip(allowed.items(), times, strict=True):
        if now > (most / CALM if alarms[what] in alarmed else most):
            _raise(alarms[what])
            alarmed.add(alarms[what])
    return bool(alarmed)


def alarm_ends(form_name: str, pair: uuid.UUID) -> datetime | None:
    """Until when the form of a pair is taken to be under attack; None if it is at peace."""
    alarm = hidden(f"alarm|{form_name}|{pair}")
    on = Counter.objects.filter(name=alarm, ends_at__gt=timezone.now())
    return on.values_list("ends_at", flat=True).first()


def _still_on(names: Iterable[str]) -> Iterable[str]:
    now = timezone.now()
    return Counter.objects.filter(name__in=names, ends_at__gt=now).values_list("name", flat=True)


def _raise(name: str) -> None:
    alarm = Counter(name=name, times=1, ends_at=later(minutes=settings.FORM_ATTACK_MINUTES))
    Counter.objects.bulk_create(
        [alarm], update_conflicts=True, unique_fields=["name"], update_fields=["ends_at"]
    )
