"""A job while it is being prepared: what is in it, and sending it off."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from translation import bands
from translation.jobs import choosing, tasks, turns
from translation.jobs.choosing import Chosen, TooManyError
from translation.kinds import Someone, known
from translation.models import Job, JobItem, TranslationSettings

# Rows are written so many at a time; SQLite takes fewer in one statement, and is given fewer.
BATCH = 5000


class SentAlreadyError(Exception):
    """Somebody has sent the job meanwhile, or given it up."""


def being_prepared() -> QuerySet[Job]:
    """The jobs that nobody has sent yet."""
    return Job.objects.filter(state=Job.State.PREPARING, sent_at=None)


def start(user: Someone, chosen: Chosen) -> Job:
    """Begin a job with what was chosen.

    Args:
        user: who prepares it.
        chosen: what goes into it, sorted out for this person.
    """
    day = date_format(timezone.localdate(), "j F Y")
    title = {"cy": _("Into Welsh, %(day)s"), "en": _("Into English, %(day)s")}[chosen.language]
    with transaction.atomic():
        job = Job.objects.create(
            title=title % {"day": day}, language=chosen.language, sent_by=known(user)
        )
        add(job, chosen.keys)
    return job


def describe(job: Job, said: Mapping[str, Any]) -> bool:
    """Keep what is said about a job that is being prepared, and nothing else of it.

    Args:
        job: the job, which may have been read a while ago.
        said: values by the names of its fields.

    Returns:
        False if somebody has sent it meanwhile; then it stays as it was sent.
    """
    return bool(being_prepared().filter(pk=job.pk).update(**said))


@transaction.atomic
def add(job: Job, keys: Collection[UUID]) -> int:
    """Put pairs into a job that is being prepared; what is in it already stays where it is.

    Returns:
        How many were put in.

    Raises:
        TooManyError: if they are more than one job holds.
        SentAlreadyError: if somebody has sent it meanwhile.
    """
    _take_draft(job)
    here = job.items.aggregate(last=Max("position"))["last"] or 0
    known_keys = set(job.items.values_list("pair_id", flat=True))
    new = [key for key in keys if key not in known_keys]
    if len(new) + len(known_keys) > choosing.MOST:
        raise TooManyError()
    rows = [JobItem(job=job, pair_id=key, position=here + n) for n, key in enumerate(new, start=1)]
    JobItem.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    # What came along and is chosen now has been chosen.
    job.items.filter(comes_along=True, pair__in=list(keys)).update(comes_along=False)
    count_anew(job)
    return len(new)


@transaction.atomic
def remove(job: Job, numbers: Collection[int]) -> int:
    """Take items out of a job that is being prepared.

    What came along goes too, and comes again where something that is left needs it.

    Raises:
        SentAlreadyError: if somebody has sent it meanwhile.
    """
    _take_draft(job)
    removed, _rows = job.items.filter(pk__in=list(numbers), comes_along=False).delete()
    if removed:
        count_anew(job)
    return removed


@transaction.atomic
def discard(job: Job) -> None:
    """Give up a job that is being prepared.

    Raises:
        SentAlreadyError: if somebody has sent it meanwhile.
    """
    _take_draft(job)
    job.delete()


def _take_draft(job: Job) -> None:
    if not turns.take(job, state=Job.State.PREPARING, sent_at=None):
        raise SentAlreadyError


def count_anew(job: Job) -> None:
    """Find out in the background what comes along, and count the words in the bands of now."""
    job.bands = [band.pair for band in bands.read(TranslationSettings.load().bands)]
    job.save(update_fields=["bands"])
    job.items.filter(comes_along=True).delete()
    job.items.exclude(sent_items=[]).update(sent_items=[])
    tasks.soon(tasks.count, job)


@transaction.atomic
def send_off(job: Job, user: Someone) -> bool:
    """Let a job be sent, in the background. What its sender may not send any more is left out.

    Args:
        job: with its title, translator, date and note saved.
        user: who sends it; the caller has checked their right to send at all.

    Returns:
        False if somebody has sent it already: a button was pressed twice.
    """
    mine = being_prepared().filter(pk=job.pk)
    if not mine.update(sent_at=timezone.now(), sent_by=known(user)):
        return False
    asked = job.items.order_by().values("pair")
    allowed, there = choosing.sendable(user, asked), choosing.places_of(asked)
    job.items.exclude(problem="").update(state=JobItem.State.WAITING, problem="")
    chosen = job.items.filter(comes_along=False).values_list("pk", "pair", "pair__source_locale")
    refused = [
        number for number, *half in chosen if tuple(half) in there and tuple(half) not in allowed
    ]
    failed: Any = {"state": JobItem.State.FAILED, "problem": choosing.Obstacle.NOT_ALLOWED.value}
    job.items.filter(pk__in=refused).update(**failed)
    tasks.soon(tasks.send, job)
    return True
