"""Forgetting in time what people gave us."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from mail import retention as mail_retention
from participation.forms.models import DEFAULT_DAYS
from participation.models import Form, FormEntry

logger = logging.getLogger(__name__)


def days_kept() -> int:
    """Days a message is kept: `settings.ENTRY_RETENTION_DAYS`, or a year."""
    return getattr(settings, "ENTRY_RETENTION_DAYS", DEFAULT_DAYS)


def _forget_entries(entries: QuerySet[FormEntry], days: int) -> int:
    """Delete what is older than some days; how many messages that were."""
    oldest = timezone.now() - timedelta(days=days)
    _rows, of_each = entries.filter(created_at__lt=oldest).delete()
    return of_each.get(FormEntry._meta.label, 0)


def purge() -> dict[str, int]:
    """Delete what is past its time. Running it twice deletes nothing more.

    Returns:
        How many of each kind were deleted, as also logged.
    """
    entries = _forget_entries(FormEntry.objects.filter(form=None), days_kept())
    for form in Form.objects.all():
        entries += _forget_entries(form.entries.all(), form.days_kept)
    mails = mail_retention.purge()
    if entries or mails:
        logger.info("forgot %s messages and %s mails", entries, mails)
    return {"entries": entries, "mails": mails}
