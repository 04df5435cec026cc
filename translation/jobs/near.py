"""The words of near matches of a job, band by band, with what each is called."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from translation import bands
from translation.models import Job, JobItem


def names(job: Job) -> list[str]:
    """What the bands of a job are called; one name if it was counted without."""
    found = bands.of_pairs(job.bands)
    return [_("Near: %(band)s") % {"band": band.name} for band in found] or [_("Near matches")]


def words_of(item: JobItem, count: int) -> list[int]:
    """The words of an item for each of its job’s bands.

    Args:
        count: how many bands there are, as `names` tells them.
    """
    if len(item.near_by_band) == count:
        return list(item.near_by_band)
    return [item.near, *[0] * (count - 1)]


def totals(job: Job) -> list[tuple[str, int]]:
    """What each band is called, and how many words of the job lie in it; one query."""
    called = names(job)
    near = job.items.exclude(state=JobItem.State.FAILED).filter(near__gt=0)
    words = [words_of(item, len(called)) for item in near.only("near", "near_by_band")]
    return list(zip(called, _sums(words, len(called)), strict=True))


def _sums(rows: Iterable[list[int]], count: int) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)] or [0] * count
