"""Forgetting mails once they have done their work."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from mail.models import Message
from mail.registry import secret_names

SENT_DAYS = 30
UNDECIDED_DAYS = 90
# What lets somebody in is not left lying about.
SECRET_DAYS = 7


def purge() -> int:
    """Delete mails sent 30 days ago, and those nobody has decided about for 90.

    Those that let somebody in and did not go out are deleted after a week.

    Returns:
        How many were deleted.
    """
    now = timezone.now()
    gone = Q(sent_at__lt=now - timedelta(days=SENT_DAYS))
    undecided = Message.objects.for_a_person()
    hopeless = Q(created_at__lt=now - timedelta(days=UNDECIDED_DAYS))
    secret = Q(letter__in=secret_names(), created_at__lt=now - timedelta(days=SECRET_DAYS))
    forgotten = gone | Q(pk__in=undecided.filter(hopeless | secret))
    deleted, _details = Message.objects.filter(forgotten).delete()
    return deleted
