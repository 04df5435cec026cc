"""Forgetting in time what people gave us."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from mail import retention as mail_retention
from participation.models import FormEntry

DEFAULT_DAYS = 365


def days_kept() -> int:
    """Days a message is kept: `settings.ENTRY_RETENTION_DAYS`, or a year."""
    return getattr(settings, "ENTRY_RETENTION_DAYS", DEFAULT_DAYS)


def purge() -> dict[str, int]:
    """Delete what is past its time. Running it twice deletes nothing more.

    Returns:
        How many of each kind were deleted, for the log.
    """
    oldest = timezone.now() - timedelta(days=days_kept())
    entries, _details = FormEntry.objects.filter(created_at__lt=oldest).delete()
    return {"entries": entries, "mails": mail_retention.purge()}
