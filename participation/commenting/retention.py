"""Forgetting in time what people gave us with their comments."""

import logging
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from participation.commenting.models import Comment, CommentReport, Complaint, State

logger = logging.getLogger(__name__)

# Days after which things are forgotten.
ADDRESS_DAYS = 365
REFUSED_DAYS = 90
REPORT_DAYS = 365
# A claim for defamation is brought within a year; what was done is kept as long again.
COMPLAINT_DAYS = 2 * 365


def purge() -> dict[str, int]:
    """Forget what is past its time. Running it twice forgets nothing more.

    A comment that a complaint is about is kept until the complaint is forgotten, and its writer's
    address until the complaint is closed. One that others have answered leaves an empty place in
    its thread, because their answers are theirs; it goes when the last of them has gone.

    Returns:
        How many of each kind were forgotten.
    """
    now = timezone.now()
    old = {
        name: now - timedelta(days=days)
        for name, days in {
            "addresses": ADDRESS_DAYS,
            "refused": REFUSED_DAYS,
            "reports": REPORT_DAYS,
            "complaints": COMPLAINT_DAYS,
        }.items()
    }
    complaints, _details = Complaint.objects.filter(closed_at__lt=old["complaints"]).delete()
    reports, _details = CommentReport.objects.filter(created_at__lt=old["reports"]).delete()
    refused = _forget_refused(old["refused"])
    dated = Comment.objects.filter(created_at__lt=old["addresses"]).exclude(email="")
    needed = Complaint.objects.filter(closed_at=None).values("comment")
    addresses = dated.exclude(pk__in=needed).update(email="")
    found = {
        "addresses": addresses,
        "refused": refused,
        "reports": reports,
        "complaints": complaints,
    }
    if any(found.values()):
        logger.info("forgot of comments: %s", found)
    return found


def _forget_refused(before: datetime) -> int:
    """Forget what was refused or removed before a moment; how many comments that were."""
    gone = Comment.objects.filter(
        state__in=(State.REFUSED, State.REMOVED), decided_at__lt=before, complaints=None
    )
    # Answers first: without them what they answered has nothing to stand for.
    forgotten = _delete(gone.exclude(parent=None))
    forgotten += _delete(gone.filter(parent=None, answers=None))
    return forgotten + gone.exclude(text="").update(name="", email="", text="", note="")


def _delete(comments: QuerySet) -> int:
    ids = list(comments.values_list("pk", flat=True))
    Comment.objects.filter(pk__in=ids).delete()
    return len(ids)
