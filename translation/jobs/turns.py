"""Whoever does something to a job takes their turn.

The row of the job is the lock, taken before its items are looked at. What somebody decided on, as
their screen showed it, may be otherwise by then.
"""

from collections.abc import Collection

from translation.models import Job

# Nothing more happens to a job that was called off, or is done.
OPEN = (Job.State.PREPARING, Job.State.OUT)


def take(job: Job, **still: object) -> bool:
    """Wait for one's turn, keep it until the transaction ends, and read the job afresh.

    Args:
        job: as it was read before; afterwards it is as it is now.
        still: what must still be true of it, as for a filter.

    Returns:
        False if that is not so any more, or the job is gone.
    """
    if not list(Job.objects.select_for_update().filter(pk=job.pk).values_list("pk")):
        return False
    job.refresh_from_db()
    return Job.objects.filter(pk=job.pk, **still).exists()


def take_all(numbers: Collection[int]) -> None:
    """The same for several jobs: in one order, so that no two wait for each other.

    Args:
        numbers: of the jobs.
    """
    list(Job.objects.select_for_update().filter(pk__in=numbers).order_by("pk").values_list("pk"))
