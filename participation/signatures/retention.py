"""Forgetting in time who signed. What is counted stays counted."""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from participation.models import RetentionRun, Signature, State
from participation.signatures.keeping import NOBODY, empty

logger = logging.getLogger(__name__)

UNCONFIRMED_DAYS = 14
ADDRESS_HASH_DAYS = 90


@transaction.atomic
def purge() -> dict[str, int]:
    """Forget what is past its time, and note the run. Running it twice forgets nothing more.

    Returns:
        How many of each kind were forgotten.
    """
    counts = {
        "unconfirmed": _delete_unconfirmed(),
        "client_addresses": _forget_clients(),
        "anonymised": _anonymise(),
    }
    if any(counts.values()):
        RetentionRun.objects.create(counts=counts)
        logger.info("signatures forgotten: %s", counts)
    return counts


def _delete_unconfirmed() -> int:
    oldest = timezone.now() - timedelta(days=UNCONFIRMED_DAYS)
    late = Signature.objects.filter(state=State.PENDING, created_at__lt=oldest)
    _count, kinds = late.delete()
    return kinds.get(Signature._meta.label, 0)


def _forget_clients() -> int:
    oldest = timezone.now() - timedelta(days=ADDRESS_HASH_DAYS)
    late = Signature.objects.filter(created_at__lt=oldest).exclude(address_hash="")
    return late.update(address_hash="")


def _anonymise() -> int:
    """Make signatures under letters whose day has come nobody's.

    The name of an organisation that signed as one is no personal data, and stays. What was removed
    loses its person as well, and is not counted for it.
    """
    now = timezone.now()
    due = Signature.objects.filter(
        pair__signed_letter__anonymise_on__lte=timezone.localdate(), anonymised_at=None
    )
    confirmed = due.filter(state=State.CONFIRMED)
    of_organisations = {name: value for name, value in NOBODY.items() if name != "organisation"}
    done = {"state": State.ANONYMISED, "anonymised_at": now}
    return (
        empty(due.filter(state=State.REMOVED), anonymised_at=now)
        + confirmed.filter(for_organisation=True).update(**of_organisations, **done)
        + empty(confirmed, **done)
    )
