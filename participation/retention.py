"""Forgetting in time what people gave us."""

import logging
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from mail import retention as mail_retention
from participation.models import FormEntry

logger = logging.getLogger(__name__)

DEFAULT_DAYS = 365


def days_kept() -> int:
    """Days a message is kept: `settings.ENTRY_RETENTION_DAYS`, or a year."""
    return getattr(settings, "ENTRY_RETENTION_DAYS", DEFAULT_DAYS)


def purge() -> dict[str, int]:
    """Delete what is past its time. Running it twice deletes nothing more.

    Returns:
        How many of each kind were deleted, as also logged.
    """
    oldest = timezone.now() - timedelta(days=days_kept())
    entries, _details = FormEntry.objects.filter(created_at__lt=oldest).delete()
    mails = mail_retention.purge()
    if entries or mails:
        logger.info("forgot %s messages and %s mails", entries, mails)
    return {"entries": entries, "mails": mails}
