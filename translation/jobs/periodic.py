"""What `manage.py tick` does for jobs. Each may run at any time, any number of times, at once."""

import time
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from translation import morning
from translation.jobs import counting, standing, telling, turns, working
from translation.models import Job, JobItem, JobNotice, TranslationSettings

# A run works so many seconds on what a task has left undone, so that the rest of it is not late.
SECONDS = 40


def go_on() -> None:
    """Go on with jobs that were left in the middle: their process died, or had no more time."""
    end = time.monotonic() + SECONDS
    waiting = JobItem.objects.filter(job=OuterRef("pk"), state=JobItem.State.WAITING)
    sent_off = Q(state=Job.State.PREPARING, sent_at__isnull=False)
    again = Q(Exists(waiting), state=Job.State.OUT)
    for number in _numbers(sent_off | again):
        working.run(number, end - time.monotonic())
    uncounted = Q(Exists(waiting.filter(sent_items=[])), state=Job.State.PREPARING, sent_at=None)
    for number in _numbers(uncounted):
        counting.run(number, end - time.monotonic())


def _numbers(which: Q) -> list[int]:
    return list(Job.objects.filter(which).order_by("sent_at", "pk").values_list("pk", flat=True))


def catch_up() -> None:
    """Note what is done, overtaken or gone, and end what is finished."""
    standing.settle_gone()
    standing.catch_up()


def tell() -> None:
    """Remind of what is due soon, say what is late, and tell everybody their news."""
    for job in Job.objects.filter(**_near()):
        _remind(job)
    for job in Job.objects.filter(**_past()):
        _say_late(job)
    morning.tell_all()


def _near() -> dict[str, Any]:
    """Which jobs' day is near, and nobody has been reminded."""
    today = timezone.localdate()
    last = today + _days_before()
    return {"state": Job.State.OUT, "due_on__range": (today, last), "told_due_at": None}


def _past() -> dict[str, Any]:
    """Which jobs' day has passed, and nobody has been told."""
    return {"state": Job.State.OUT, "due_on__lt": timezone.localdate(), "told_late_at": None}


def _days_before() -> timedelta:
    return timedelta(days=TranslationSettings.load().remind_days)


@transaction.atomic
def _remind(job: Job) -> None:
    """Keep the news that the day is near; of a job sent as late as that the letter said so."""
    days = _days_before()
    if not (days and turns.take(job, **_near()) and job.due_on):
        return
    if timezone.localdate(job.sent_at or job.created_at) < job.due_on - days:
        job.told_due_at = timezone.now()
        job.save(update_fields=["told_due_at"])
        telling.note(job, job.translator, JobNotice.Kind.DUE_SOON)


@transaction.atomic
def _say_late(job: Job) -> None:
    if not turns.take(job, **_past()):
        return
    job.told_late_at = timezone.now()
    job.save(update_fields=["told_late_at"])
    telling.note(job, job.translator, JobNotice.Kind.LATE)
    if job.sent_by != job.translator:
        telling.note(job, job.sent_by, JobNotice.Kind.LATE_FOR_SENDER)
