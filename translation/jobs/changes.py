"""What is done to a job that is out: called off, given to somebody else, moved to another day."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from translation.jobs import choosing, standing, tasks, telling, turns
from translation.kinds import Someone
from translation.models import Job, JobItem, JobNotice

Kind = JobNotice.Kind


def translators_into(language: str) -> QuerySet[Any]:
    """The people who may translate into a language."""
    # Named, because there are several ways to sign in, and only one that knows rights.
    rights = "django.contrib.auth.backends.ModelBackend"
    people: Any = get_user_model().objects
    return people.with_perm(f"translation.translate_to_{language}", backend=rights).order_by(
        "first_name", "last_name", "username"
    )


@transaction.atomic
def cancel(job: Job) -> bool:
    """Call a job off. What is translated stays; nothing is sent any more.

    Returns:
        False if it has ended already.
    """
    if not turns.take(job, state__in=turns.OPEN):
        return False
    was_out = job.state == Job.State.OUT
    job.state, job.ended_at = Job.State.CANCELLED, timezone.now()
    job.save(update_fields=["state", "ended_at"])
    if was_out:
        telling.note(job, job.translator, Kind.TAKEN_BACK)
    return True


@transaction.atomic
def give_to(job: Job, translator: Any) -> bool:
    """Give a job to another translator; both are told.

    Returns:
        False if it has ended already.
    """
    if not turns.take(job, state__in=turns.OPEN):
        return False
    before = job.translator
    if before == translator:
        return True
    # That it is late the sender has heard; the letter about the job says when it was due.
    job.translator, job.told_due_at = translator, None
    job.save(update_fields=["translator", "told_due_at"])
    if job.state == Job.State.OUT:
        telling.note(job, before, Kind.TAKEN_BACK)
        telling.note(job, translator, Kind.SENT)
        telling.tell_of_new_jobs(translator)
    return True


@transaction.atomic
def move_to(job: Job, day: date | None) -> bool:
    """Give a job another date. The translator is told, and reminded anew.

    Returns:
        False if it has ended already.
    """
    if not turns.take(job, state__in=turns.OPEN):
        return False
    if job.due_on == day:
        return True
    job.due_on, job.told_due_at, job.told_late_at = day, None, None
    job.save(update_fields=["due_on", "told_due_at", "told_late_at"])
    if job.state == Job.State.OUT:
        telling.note(job, job.translator, Kind.NEW_DATE)
    return True


@transaction.atomic
def remind(job: Job) -> bool:
    """Remind the translator now.

    Returns:
        False if a reminder went out within the hour: a button was pressed twice; or if nobody has
        the job any more.
    """
    if not turns.take(job, state=Job.State.OUT) or job.translator is None:
        return False
    if telling.was_told_lately(job, job.translator):
        return False
    kind = Kind.DUE_SOON if job.due_on else Kind.SENT
    is_late = job.due_on is not None and job.due_on < timezone.localdate()
    telling.note(job, job.translator, Kind.LATE if is_late else kind)
    telling.tell_of(job, job.translator)
    return True


@transaction.atomic
def send_again(job: Job, user: Someone, items: Collection[int] | None = None) -> int:
    """Send items of an open job again, in the newest wording; also those that could not be sent.

    Args:
        user: who sends; what they may not send is left as it is.
        items: their numbers; None for all whose source has moved on.

    Returns:
        How many.
    """
    if not turns.take(job, state=Job.State.OUT):
        return 0
    mine = job.items.exclude(state=JobItem.State.WAITING)
    which = mine.filter(moved_on_at__isnull=False) if items is None else mine.filter(pk__in=items)
    allowed = choosing.sendable(user, which.order_by().values("pair"))
    halves = which.values_list("pk", "pair", "pair__source_locale")
    numbers = [number for number, key, locale in halves if (key, locale) in allowed]
    count = job.items.filter(pk__in=numbers).update(state=JobItem.State.WAITING, problem="")
    if count:
        tasks.soon(tasks.send, job)
    return count


@transaction.atomic
def drop(job: Job, items: Collection[int]) -> int:
    """Take items out of a job that is out. What is translated of them stays.

    Returns:
        How many were taken out; the last ones of a job are not: it would have to be called off.
    """
    left = job.items.exclude(pk__in=list(items))
    if not turns.take(job, state=Job.State.OUT) or not left.exists():
        return 0
    removed, _rows = job.items.filter(pk__in=list(items)).delete()
    standing.finish(Job.objects.filter(pk=job.pk))
    return removed
