"""Forgetting mails once they have done their work."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from mail.models import Message

SENT_DAYS = 30
UNDECIDED_DAYS = 90


def purge() -> int:
    """Delete mails sent 30 days ago, and those nobody has decided about for 90.

    Returns:
        How many were deleted.
    """
    now = timezone.now()
    gone = Q(sent_at__lt=now - timedelta(days=SENT_DAYS))
    undecided = Message.objects.for_a_person()
    hopeless = Q(pk__in=undecided.filter(created_at__lt=now - timedelta(days=UNDECIDED_DAYS)))
    deleted, _details = Message.objects.filter(gone | hopeless).delete()
    return deleted
