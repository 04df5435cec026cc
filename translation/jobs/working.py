"""Sending what is in a job, in the background.

Each item is sent in a transaction of its own, in which it is marked as sent as well. A process
that dies leaves whole items behind it; who comes next begins with the first that is not marked.
Two who work on one job never hold the same item.
"""

import logging
import time
from typing import Any

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q
from django.utils import timezone

from translation import twins
from translation.halves import halves_of
from translation.jobs import counting, standing, telling
from translation.jobs.obstacles import Obstacle, is_done, obstacle_of
from translation.kinds import Record
from translation.models import Job, JobItem, JobNotice, Pair
from translation.sources import sending
from translation.state import contents

logger = logging.getLogger(__name__)

# A job is sent for the first time while it is being prepared; single items later, again.
IS_SENT_OFF = Q(job__state=Job.State.PREPARING, job__sent_at__isnull=False)
TO_BE_SENT = Q(state=JobItem.State.WAITING) & (IS_SENT_OFF | Q(job__state=Job.State.OUT))


def run(number: int, seconds: float) -> bool:
    """Send what waits in a job, item by item, and hand the job over when nothing does any more.

    Args:
        number: of the job.
        seconds: for how long at most; the item at hand is finished.

    Returns:
        Whether something is left to do.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not send_next(number):
            hand_over(number)
            return False
    return True


@transaction.atomic
def send_next(number: int) -> bool:
    """Send one item of a job.

    Returns:
        False if none waits, or others are at those that do.
    """
    waiting = JobItem.objects.filter(TO_BE_SENT, job=number)
    item = (
        waiting.select_for_update(skip_locked=True, of=("self",))
        .select_related("job__sent_by", "pair__content_type")
        .order_by("-comes_along", "position", "pk")
        .first()
    )
    if item is None:
        return False
    source = halves_of(item.pair).source
    obstacle = obstacle_of(item.pair, item.job.language, source)
    if obstacle or source is None:
        _fail(item, obstacle or Obstacle.GONE)
        return True
    try:
        with transaction.atomic():
            _send(item, source)
    except (OperationalError, InterfaceError):
        # It is the database, and not the item: the item stays, and is tried again.
        raise
    except Exception:
        logger.exception("could not send an item", extra={"item": item.pk})
        _fail(item, Obstacle.ERROR)
    return True


def _send(item: JobItem, source: Record) -> None:
    latest = twins.latest(source)
    if _says_something_else(item, latest):
        others = JobItem.objects.filter(job=item.job_id).exclude(pk=item.pk)
        seen = others.exclude(sent_items=[]).values_list("sent_items", flat=True)
        counting.write(item, latest, {digest for said in seen for _path, digest in said})
    # Nobody, if the account of the sender is closed.
    sender: Any = item.job.sent_by
    for sent in sending.send(source, sender):
        key = sent.target.translation_key
        if key != item.pair_id:
            _came_along(item, Pair.objects.get(pk=key))
    item.pair.refresh_from_db()
    _mark_sent(item)
    item.save()


def _says_something_else(item: JobItem, latest: Record) -> bool:
    return [tuple(one) for one in item.sent_items] != contents.items_of(latest)


def _came_along(item: JobItem, pair: Pair) -> None:
    other, _is_new = JobItem.objects.get_or_create(
        job=item.job, pair=pair, defaults={"position": item.position, "comes_along": True}
    )
    if other.state != JobItem.State.SENT:
        source = halves_of(pair).source
        counting.write(other, twins.latest(source), set())
        other.pair = pair
        _mark_sent(other)
        other.save()


def _mark_sent(item: JobItem) -> None:
    now = timezone.now()
    item.state, item.problem, item.sent_at = JobItem.State.SENT, "", now
    item.moved_on_at, item.done_at = None, now if is_done(item.pair) else None


def _fail(item: JobItem, obstacle: Obstacle) -> None:
    item.state, item.problem = JobItem.State.FAILED, obstacle.value
    item.save(update_fields=["state", "problem"])


@transaction.atomic
def hand_over(number: int) -> None:
    """Give a job to its translator once everything in it is sent; it is given and told once.

    A job of which nothing could be sent is being prepared again: its page says why.
    """
    sent_off = Job.objects.filter(
        pk=number, state=Job.State.PREPARING, sent_at__isnull=False
    ).exclude(items__state=JobItem.State.WAITING)
    job = sent_off.select_for_update().first()
    if job is None:
        return
    if not job.items.filter(state=JobItem.State.SENT).exists():
        job.sent_at = None
        job.save(update_fields=["sent_at"])
        return
    job.state = Job.State.OUT
    job.save(update_fields=["state"])
    telling.note(job, job.translator, JobNotice.Kind.SENT)
    telling.tell_of_new_jobs(job.translator)
    standing.catch_up(job=job)
