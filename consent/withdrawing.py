"""Taking a consent back: at once, everywhere, and for good."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from consent.models import Consent, ConsentEvent
from consent.record import note
from consent.signals import withdrawn


@transaction.atomic
def withdraw(consent: Consent, user: Any = None, reason: str = "") -> bool:
    """Take a consent back, and with it all that was said or shown by it.

    Whoever shows something by consents has to do with it within the same transaction; see
    `consent.signals.withdrawn`. Either all of it is gone or nothing has happened.

    Args:
        consent: the record; it is told what becomes of it.
        user: who does it.
        reason: what the person said, if anything should be kept of it.

    Returns:
        Whether it was this call that withdrew it.
    """
    stored = Consent.objects.select_for_update().get(pk=consent.pk)
    if stored.is_withdrawn:
        consent.withdrawn_at = stored.withdrawn_at
        return False
    consent.withdrawn_at, consent.withdrawn_note = timezone.now(), reason
    consent.withdrawn_by = user if user and user.is_authenticated else None
    consent.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_note"])
    note(consent, ConsentEvent.Action.WITHDRAWN, user, {"note": reason} if reason else None)
    withdrawn.send(Consent, consent=consent, user=user)
    return True
