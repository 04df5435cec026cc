"""The jobs a person may know of, each with how far it has come."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from translation.kinds import Someone
from translation.models import Job, JobItem
from translation.parity import sight

State = JobItem.State

WORDS = F("items__new") + F("items__near") + F("items__exact") + F("items__repeated")
KINDS = ("new", "near", "exact", "repeated", "unchanged")
IS_IN = ~Q(items__state=State.FAILED)
IS_DONE = IS_IN & Q(items__done_at__isnull=False)


def may_manage(user: Someone) -> bool:
    """Whether a person may make jobs, and do something about those they may know of."""
    return user.has_perm("translation.send_for_translation")


def visible(user: Someone) -> QuerySet[Job]:
    """The jobs a person may know of: their own, and who sends, those with something they see."""
    if user.is_superuser:
        return Job.objects.all()
    mine = Q(translator=user) & ~Q(state=Job.State.PREPARING)
    if may_manage(user):
        mine |= Q(sent_by=user) | Q(Exists(seen_items(user).filter(job=OuterRef("pk"))))
    return Job.objects.filter(mine)


def seen_items(user: Someone) -> QuerySet[JobItem]:
    """The items of jobs whose titles a person may see."""
    return JobItem.objects.filter(pair__in=sight.visible(user).values("pk"))


def with_progress(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """Jobs with their people and what `progress_of` needs."""
    return jobs.select_related("translator", "sent_by").annotate(
        count_all=Count("items", filter=IS_IN),
        count_done=Count("items", filter=IS_DONE),
        count_waiting=Count("items", filter=Q(items__state=State.WAITING)),
        count_failed=Count("items", filter=Q(items__state=State.FAILED)),
        count_moved=Count("items", filter=Q(items__moved_on_at__isnull=False)),
        count_uncounted=Count("items", filter=Q(items__sent_items=[]) & IS_IN),
        words_all=Coalesce(Sum(WORDS, filter=IS_IN), 0),
        words_done=Coalesce(Sum(WORDS, filter=IS_DONE), 0),
        **{f"words_{kind}": Coalesce(Sum(f"items__{kind}", filter=IS_IN), 0) for kind in KINDS},
    )


@dataclass(frozen=True)
class Progress:
    """How far a job has come.

    Attributes:
        items, done: pages and records in it, and those that are done.
        waiting: those that are still to be sent; failed: those that could not be.
        moved: those whose source says something else than was sent.
        uncounted: those whose words are not counted yet.
        words, words_done: to translate in all, and in what is done.
    """

    items: int
    done: int
    waiting: int
    failed: int
    moved: int
    uncounted: int
    words: int
    words_done: int

    @property
    def sent(self) -> int:
        """How many have been sent."""
        return self.items - self.waiting

    @property
    def counted(self) -> int:
        """How many have been counted."""
        return self.items - self.uncounted

    @property
    def left(self) -> int:
        """How many are not done."""
        return self.items - self.done


def progress_of(job: Any) -> Progress:
    """How far a job has come.

    Args:
        job: read by `with_progress`.
    """
    return Progress(
        items=job.count_all,
        done=job.count_done,
        waiting=job.count_waiting,
        failed=job.count_failed,
        moved=job.count_moved,
        uncounted=job.count_uncounted,
        words=job.words_all,
        words_done=job.words_done,
    )


def is_late(job: Job, today: date | None = None) -> bool:
    """Whether the day of an open job has passed."""
    is_open = job.state in (Job.State.OUT, Job.State.PREPARING)
    return bool(is_open and job.due_on and job.due_on < (today or timezone.localdate()))


def days_left(job: Job) -> int | None:
    """How many days there are to the day of an open job; less than 0 once it has passed."""
    if job.state != Job.State.OUT or job.due_on is None:
        return None
    return (job.due_on - timezone.localdate()).days


def late(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """The open jobs whose day has passed."""
    return jobs.filter(state=Job.State.OUT, due_on__lt=timezone.localdate())


def by_date(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """What is due first comes first; what has no day comes last."""
    return jobs.order_by(F("due_on").asc(nulls_last=True), "sent_at", "pk")
