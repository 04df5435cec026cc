"""What `manage.py tick` does for jobs. Each may run at any time, any number of times, at once."""

import time
from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from translation import morning
from translation.jobs import counting, standing, telling, working
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
    for job in _due_soon():
        _once(job, "told_due_at", {JobNotice.Kind.DUE_SOON: job.translator})
    for job in _open().filter(due_on__lt=timezone.localdate(), told_late_at=None):
        late = {JobNotice.Kind.LATE: job.translator}
        if job.sent_by != job.translator:
            late[JobNotice.Kind.LATE_FOR_SENDER] = job.sent_by
        _once(job, "told_late_at", late)
    morning.tell_all()


def _open() -> QuerySet[Job]:
    return Job.objects.filter(state=Job.State.OUT).select_related("translator", "sent_by")


def _due_soon() -> list[Job]:
    """The open jobs whose day is near. Of one that was sent as late as that the letter said so."""
    days = timedelta(days=TranslationSettings.load().remind_days)
    today = timezone.localdate()
    if not days:
        return []
    near = _open().filter(due_on__range=(today, today + days), told_due_at=None)
    return [job for job in near if job.due_on and _day_sent(job) < job.due_on - days]


def _day_sent(job: Job) -> date:
    return timezone.localdate(job.sent_at or job.created_at)


@transaction.atomic
def _once(job: Job, field: str, news: Mapping[JobNotice.Kind, object]) -> None:
    """Keep news of a job, if nobody has kept it before."""
    if Job.objects.filter(pk=job.pk, **{field: None}).update(**{field: timezone.now()}):
        for kind, person in news.items():
            telling.note(job, person, kind)
