"""What is done for jobs in the background: as a task, and what a task left by `manage.py tick`."""

from django.conf import settings
from django.db import transaction
from django_tasks import task
from django_tasks.base import Task

from translation.jobs import counting, working
from translation.models import Job

# A request that does background work at once gives it so many seconds; `tick` does the rest.
AT_ONCE = 2
# A worker is free for other tasks after so many seconds; what is left is a task again.
AT_A_TIME = 30


@task()
def count(number: int) -> None:
    """Count the words of a job that is being prepared."""
    if counting.run(number, _seconds()):
        _go_on(count, number)


@task()
def send(number: int) -> None:
    """Send what waits in a job."""
    if working.run(number, _seconds()):
        _go_on(send, number)


def soon(what: Task, job: Job) -> None:
    """Do it once what was written is committed."""
    number = job.pk

    def enqueue() -> None:
        what.enqueue(number)

    # Robust: the job is kept, and `tick` takes it up, even if no task can be queued.
    transaction.on_commit(enqueue, robust=True)


def _is_at_once() -> bool:
    return str(settings.TASKS["default"]["BACKEND"]).endswith(".ImmediateBackend")


def _seconds() -> int:
    return AT_ONCE if _is_at_once() else AT_A_TIME


def _go_on(what: Task, number: int) -> None:
    if not _is_at_once():
        what.enqueue(number)
