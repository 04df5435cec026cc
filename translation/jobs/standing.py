"""Where the items of jobs stand: done, or overtaken by their source. Follows from their pairs.

It is noted when a pair changes, and again by `manage.py tick` for what nobody noticed.
"""

from typing import Any

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page

from translation.jobs import telling, turns
from translation.models import Job, JobItem, JobNotice, Pair, WorkState
from translation.paired import paired_records

# Nobody has to translate it any more.
NOT_NEEDED = (
    Q(pair__waived_at__isnull=False)
    | Q(pair__is_free=True)
    | Q(pair__source_locale__language_code=F("job__language"))
)
SETTLED = NOT_NEEDED | Q(pair__work_state=WorkState.READY)
OVERTAKEN = Q(pair__work_state=WorkState.NEEDS_WORK)


@transaction.atomic
def catch_up(**which: Any) -> None:
    """Note what of open jobs is done, and where the source says something else than was sent.

    Args:
        which: narrows the items down, as for a filter; none for all.
    """
    items, now = sent_items(**which), timezone.now()
    numbers = set(items.values_list("job", flat=True))
    turns.take_all(numbers)
    items.filter(SETTLED, done_at=None).update(done_at=now)
    _note_overtaken(items.filter(OVERTAKEN, moved_on_at=None).exclude(NOT_NEEDED))
    items.filter(moved_on_at__isnull=False).exclude(OVERTAKEN).update(moved_on_at=None)
    finish(Job.objects.filter(pk__in=numbers) if which else Job.objects.all())


def sent_items(**which: Any) -> QuerySet[JobItem]:
    """The items of open jobs that the translator has."""
    return JobItem.objects.filter(state=JobItem.State.SENT, job__state=Job.State.OUT, **which)


def settle_gone() -> None:
    """Note that there is nothing to do where the source has been deleted."""
    there = Q()
    for model in [Page, *paired_records()]:
        halves = model._default_manager.filter(
            translation_key=OuterRef("pair"), locale=OuterRef("pair__source_locale")
        )
        there |= Q(Exists(halves.order_by()))
    sent_items(done_at=None).exclude(there).update(done_at=timezone.now())


def _note_overtaken(items: QuerySet[JobItem]) -> None:
    overtaken = list(items.select_related("job__translator", "job__sent_by"))
    if not overtaken:
        return
    numbers = [item.pk for item in overtaken]
    JobItem.objects.filter(pk__in=numbers).update(moved_on_at=timezone.now())
    for job in {item.job for item in overtaken}:
        for person in {job.translator, job.sent_by}:
            telling.note(job, person, JobNotice.Kind.MOVED_ON)


def finish(jobs: QuerySet[Job]) -> None:
    """End the jobs, among some, in which nothing is left to translate."""
    for job in _finished(jobs).order_by("pk"):
        # Of several who find it finished, one ends it and tells; nobody, if something was sent
        # again meanwhile.
        if turns.take(job) and _finished(Job.objects.filter(pk=job.pk)).exists():
            job.state, job.ended_at = Job.State.DONE, timezone.now()
            job.save(update_fields=["state", "ended_at"])
            telling.note(job, job.sent_by, JobNotice.Kind.FINISHED)


def _finished(jobs: QuerySet[Job]) -> QuerySet[Job]:
    left = JobItem.objects.filter(job=OuterRef("pk")).filter(
        Q(state=JobItem.State.WAITING) | Q(state=JobItem.State.SENT, done_at=None)
    )
    sent = JobItem.objects.filter(job=OuterRef("pk"), state=JobItem.State.SENT)
    return jobs.filter(Exists(sent), ~Exists(left), state=Job.State.OUT)


@receiver(post_save, sender=Pair)
def follow(
    instance: Pair, raw: bool, update_fields: frozenset[str] | None = None, **kwargs: object
) -> None:
    """Follow what becomes of a pair."""
    derived = {"work_state", "waived_at", "source_locale", "is_free"}
    is_news = update_fields is None or derived & set(update_fields)
    if not raw and is_news and sent_items(pair=instance).exists():
        catch_up(pair=instance)
