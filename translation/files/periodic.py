"""What `manage.py tick` does for files. It may run at any time, any number of times."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from translation.models import Delivery, Handover, Job

logger = logging.getLogger(__name__)


def forget() -> None:
    """Delete what came back and what has ended, `FILES_KEPT_DAYS` after that.

    What was taken over is in the translations and in their history. With a file goes the way to
    undo it in one step. A file nobody has decided on stays while its job is out.
    """
    before = timezone.now() - timedelta(days=settings.FILES_KEPT_DAYS)
    with transaction.atomic():
        files = _deleted(_files(before))
        addresses = _deleted(_addresses(before))
    if files or addresses:
        logger.info("forgot %s files that came back and %s addresses", files, addresses)


def _files(before: datetime) -> QuerySet[Delivery]:
    is_out = Q(job__state=Job.State.OUT)
    left_lying = Q(state=Delivery.State.WAITING, at__lt=before) & ~is_out
    return Delivery.objects.filter(Q(decided_at__lt=before) | left_lying)


def _addresses(before: datetime) -> QuerySet[Handover]:
    """Those that have ended long ago, but not while a file that came by them is kept."""
    ended = Q(expires_at__lt=before) | Q(revoked_at__lt=before)
    return Handover.objects.filter(ended, deliveries=None)


def _deleted(rows: QuerySet) -> int:
    """Delete rows, and say how many there were of their own sort."""
    _all, by_sort = rows.delete()
    return by_sort.get(rows.model._meta.label, 0)
