"""Telling people of their jobs.

A new job is told at once, the first of a day; all other news, and further jobs of the day, are
gathered and told once a day (see `translation.morning`). A job that is due by tomorrow is never
kept back. What was news and is none any more, when its turn comes, is left out.
"""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from translation import letters, rights
from translation.jobs.news import news_of
from translation.letters import News
from translation.models import Job, JobNotice

Kind = JobNotice.Kind
NEW = Q(kind=Kind.SENT)
LATELY = timedelta(hours=1)


def note(job: Job, person: Any, kind: Kind) -> None:
    """Keep news of a job for somebody until it is told. What waits to be told is kept once.

    Args:
        person: whom it is for; nothing happens if there is nobody.
    """
    if person is not None:
        rows = [JobNotice(job=job, person=person, kind=kind)]
        JobNotice.objects.bulk_create(rows, ignore_conflicts=True)


def waiting() -> QuerySet[JobNotice]:
    """What waits for the letter of the morning; a new job of today was told when it came."""
    return JobNotice.objects.filter(told_at=None).exclude(NEW, since__gte=_midnight())


def gathered() -> QuerySet[JobNotice]:
    """What somebody was told today, beside the new jobs of today."""
    told = JobNotice.objects.filter(told_at__gte=_midnight())
    return told.exclude(NEW, since__gte=_midnight())


def tell_of_new_jobs(person: Any) -> None:
    """Tell a translator of a new job at once; a second one of the day may wait."""
    new = JobNotice.objects.filter(NEW, person=person)
    untold = new.filter(told_at=None)
    if new.filter(told_at__gte=_midnight()).exists():
        tomorrow = timezone.localdate() + timedelta(days=1)
        untold = untold.filter(job__due_on__lte=tomorrow)
    _tell(person, untold)


def tell_of(job: Job, person: Any) -> None:
    """Tell somebody the news of one job now, because another person wants it."""
    _tell(person, JobNotice.objects.filter(job=job, person=person, told_at=None))


def was_told_lately(job: Job, person: Any) -> bool:
    """Whether somebody had a mail about a job within the hour."""
    since = timezone.now() - LATELY
    return JobNotice.objects.filter(job=job, person=person, told_at__gte=since).exists()


def _midnight() -> Any:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _tell(person: Any, news: QuerySet[JobNotice]) -> None:
    with transaction.atomic():
        letters.tell(person, take(news, person))


def take(waiting: QuerySet[JobNotice], person: Any) -> list[News]:
    """Mark what waits for somebody as told, and give what of it is news still.

    Call it in the transaction that tells it. Nothing is taken twice, whoever else is at it.
    """
    mine = waiting.filter(person=person).select_for_update(skip_locked=True, of=("self",))
    notices = list(mine.select_related("job__translator", "job__sent_by"))
    told = JobNotice.objects.filter(pk__in=[notice.pk for notice in notices])
    told.update(told_at=timezone.now())
    return [news_of(notice, person) for notice in notices if _is_news(notice, person)]


def _is_news(notice: JobNotice, person: Any) -> bool:
    job, is_out = notice.job, notice.job.state == Job.State.OUT
    mine = job.translator_id == person.pk and rights.may_translate_into(person, job.language)
    return {
        Kind.SENT: is_out and mine,
        Kind.DUE_SOON: is_out and mine,
        Kind.LATE: is_out and mine,
        Kind.NEW_DATE: is_out and mine,
        Kind.LATE_FOR_SENDER: is_out,
        Kind.MOVED_ON: is_out and (mine or job.sent_by_id == person.pk),
        Kind.FINISHED: job.state == Job.State.DONE,
        Kind.TAKEN_BACK: job.translator_id != person.pk or job.state == Job.State.CANCELLED,
    }[Kind(notice.kind)]
