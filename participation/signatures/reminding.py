"""Reminding people, once, that they have not confirmed their signature."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from participation.models import Signature, State
from participation.signatures.keeping import write
from participation.signatures.letters import REMINDER
from participation.signatures.links import Purpose

AFTER = timedelta(days=3)
MOST = 200


def remind() -> int:
    """Remind those who signed three days ago, while the letter can still be signed.

    Returns:
        How many were reminded.
    """
    now = timezone.now()
    waiting = Signature.objects.filter(
        state=State.PENDING,
        reminded_at=None,
        created_at__lte=now - AFTER,
        pair__signed_letter__closes_on__gte=timezone.localdate(),
    )
    return sum(_remind(one) for one in waiting.select_related("pair")[:MOST])


@transaction.atomic
def _remind(signature: Signature) -> bool:
    now = timezone.now()
    due = Signature.objects.filter(pk=signature.pk, state=State.PENDING, reminded_at=None)
    is_due = bool(due.update(reminded_at=now, mailed_at=now))
    if is_due:
        write(signature, REMINDER, Purpose.CONFIRM)
    return is_due
