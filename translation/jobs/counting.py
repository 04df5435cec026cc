"""Counting the words of a job that is being prepared, and finding what comes along with it."""

import logging
import time

from django.db import InterfaceError, OperationalError, transaction

from translation import bands, twins
from translation.halves import halves_of
from translation.jobs.obstacles import Obstacle, obstacle_of
from translation.kinds import Record
from translation.models import Job, JobItem, Pair
from translation.sources import counting as words
from translation.sources import sending
from translation.sources.sending import Why
from translation.state import contents

# What counting writes into an item.
WORDS = ("new", "near", "near_by_band", "exact", "repeated", "unchanged")

logger = logging.getLogger(__name__)


def run(number: int, seconds: float) -> bool:
    """Count what is not counted yet, item by item.

    Args:
        number: of the job.
        seconds: for how long at most; the item at hand is finished.

    Returns:
        Whether something is left to do.
    """
    end, seen = time.monotonic() + seconds, texts_of(number)
    while time.monotonic() < end:
        if not count_next(number, seen):
            return False
    return True


def texts_of(number: int) -> set[str]:
    """The digests of the texts of a job that are counted already."""
    counted = JobItem.objects.filter(job=number).exclude(sent_items=[])
    items = counted.values_list("sent_items", flat=True).iterator(chunk_size=100)
    return {digest for said in items for _path, digest in said}


@transaction.atomic
def count_next(number: int, seen: set[str]) -> bool:
    """Count one item. One at a time counts for a job: what is repeated depends on what came before.

    Args:
        number: of the job.
        seen: the digests of the texts before it; its own are added.

    Returns:
        False if nothing is left, or somebody else is at it.
    """
    drafts = Job.objects.filter(pk=number, sent_at=None, state=Job.State.PREPARING)
    job = drafts.select_for_update(skip_locked=True).first()
    item = _next_of(job) if job else None
    if item is None:
        return False
    source = halves_of(item.pair).source
    obstacle = obstacle_of(item.pair, item.job.language, source)
    if obstacle or source is None:
        _fail(item, obstacle or Obstacle.GONE)
        return True
    try:
        with transaction.atomic():
            latest = twins.latest(source)
            _bring_along(item, source)
            write(item, latest, seen)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        logger.exception("could not count an item", extra={"item": item.pk})
        _fail(item, Obstacle.ERROR)
    return True


def _next_of(job: Job) -> JobItem | None:
    waiting = job.items.filter(state=JobItem.State.WAITING, sent_items=[])
    return waiting.select_related("job", "pair__content_type").first()


def write(item: JobItem, latest: Record, seen: set[str]) -> None:
    """Keep the words of an item, and what its source says.

    Args:
        item: the item.
        latest: its source as last saved.
        seen: the digests of the texts before it; its own are added.
    """
    # Which adds the texts to those that were seen.
    found = words.count(latest, bands.of_pairs(item.job.bands), seen)
    item.new, item.exact = found.new, found.exact
    item.near, item.near_by_band = sum(found.near), list(found.near)
    item.repeated, item.unchanged = found.repeated, found.unchanged
    item.sent_items = contents.items_of(latest)
    item.save(update_fields=[*WORDS, "sent_items"])


def _bring_along(item: JobItem, source: Record) -> None:
    """Put in what the source cannot be translated without: pages above it, records it shows."""
    for needed in sending.plan(source):
        if needed.why in (Why.ABOVE, Why.RELATED):
            JobItem.objects.get_or_create(
                job=item.job,
                pair=Pair.objects.of(needed.record),
                defaults={"position": item.position, "comes_along": True},
            )


def _fail(item: JobItem, obstacle: Obstacle) -> None:
    item.state, item.problem = JobItem.State.FAILED, obstacle.value
    item.save(update_fields=["state", "problem"])
