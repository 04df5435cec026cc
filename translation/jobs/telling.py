"""Telling people of their jobs: by one letter for one piece of news, and a digest for several.

A new job is told at once, the first of a day; all other news, and further jobs of the day, are
gathered and told once a day, in the morning. A job that is due by tomorrow is never kept back.
What was news and is none any more, when its turn comes, is left out.
"""

import logging
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.utils import get_user_display_name

from mail.outbox import queue
from mail.readers import language_of
from translation import rights
from translation.jobs import news
from translation.models import Job, JobNotice

logger = logging.getLogger(__name__)

Kind = JobNotice.Kind

# Nobody gets news of the day before seven in the morning.
MORNING = 7
LATELY = timedelta(hours=1)


def note(job: Job, person: Any, kind: Kind) -> None:
    """Keep news of a job for somebody until it is told. What waits to be told is kept once.

    Args:
        person: whom it is for; nothing happens if there is nobody.
    """
    if person is not None:
        rows = [JobNotice(job=job, person=person, kind=kind)]
        JobNotice.objects.bulk_create(rows, ignore_conflicts=True)


def tell_all() -> None:
    """Tell everybody the news that is due to be told. Each is told once, whoever else is at it."""
    if timezone.localtime().hour < MORNING:
        return
    # A new job of today was told when it came, or waits for the morning.
    new_today = Q(kind=Kind.SENT, since__gte=_midnight())
    waiting = JobNotice.objects.filter(told_at=None).exclude(new_today)
    told = JobNotice.objects.filter(told_at__gte=_midnight()).exclude(kind=Kind.SENT)
    people = waiting.exclude(person__in=told.values("person")).values("person")
    for person in get_user_model().objects.filter(pk__in=people):
        try:
            _tell(person, waiting.filter(person=person))
        except Exception:
            # A letter that cannot be written keeps back nobody else's.
            logger.exception("could not tell of jobs", extra={"person": person.pk})


def tell_of_new_jobs(person: Any) -> None:
    """Tell a translator of a new job at once; a second one of the day may wait."""
    new = JobNotice.objects.filter(person=person, kind=Kind.SENT)
    waiting = new.filter(told_at=None)
    if new.filter(told_at__gte=_midnight()).exists():
        tomorrow = timezone.localdate() + timedelta(days=1)
        waiting = waiting.filter(job__due_on__lte=tomorrow)
    _tell(person, waiting)


def tell_of(job: Job, person: Any) -> None:
    """Tell somebody the news of one job now, because another person wants it."""
    _tell(person, JobNotice.objects.filter(job=job, person=person, told_at=None))


def was_told_lately(job: Job, person: Any) -> bool:
    """Whether somebody had a mail about a job within the hour."""
    since = timezone.now() - LATELY
    return JobNotice.objects.filter(job=job, person=person, told_at__gte=since).exists()


def _midnight() -> Any:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


@transaction.atomic
def _tell(person: Any, waiting: Any) -> None:
    mine = waiting.select_for_update(skip_locked=True, of=("self",))
    notices = list(mine.select_related("job__translator", "job__sent_by"))
    told = JobNotice.objects.filter(pk__in=[notice.pk for notice in notices])
    told.update(told_at=timezone.now())
    current = [notice for notice in notices if _is_news(notice, person)]
    if not current or not person.email or not person.is_active:
        return
    letter, context = news.letter(current, person)
    language = language_of(person)
    queue(person.email, letter, language, {**context, "name": get_user_display_name(person)})


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
