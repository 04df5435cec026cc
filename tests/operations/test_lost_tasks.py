"""What a killed worker left behind is done by the next one."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from core.lost_tasks import LOST_AFTER, MOST_BEGINNINGS
from site_project.sign_in.forms import send_password_reset

pytestmark = pytest.mark.django_db

done: list[str] = []


@task()
def work(words: str) -> None:
    done.append(words)


@pytest.fixture
def begun(settings):
    """A task in a worker that is killed, so many times."""
    settings.PERIODIC_JOBS = ["core.lost_tasks.take_up"]
    done.clear()

    def begin(what=work, times=1):
        stored = DatabaseBackend("default", {}).enqueue(what, ["a page"], {})
        kept = DBTaskResult.objects.get(pk=stored.id)
        for number in range(times):
            kept.claim(f"worker-{number}")
        return kept

    return begin


def later():
    """The scheduler, and a new worker, after nothing has been heard for long enough."""
    with time_machine.travel(timezone.now() + LOST_AFTER + timedelta(minutes=1)):
        call_command("tick")
        while waiting := DBTaskResult.objects.ready().first():
            waiting.claim("new")
            worker().run_task(waiting)


def worker():
    return Worker(
        queue_names=["default"], excluded_queue_names=[], interval=0, batch=True,
        backend_name="default", startup_delay=False, max_tasks=None, worker_id="new",
    )  # fmt: skip


def test_it_is_done_by_the_next_worker(begun):
    kept = begun()
    call_command("tick")
    kept.refresh_from_db()
    assert kept.status == TaskResultStatus.RUNNING
    later()
    kept.refresh_from_db()
    assert (kept.status, done) == (TaskResultStatus.SUCCESSFUL, ["a page"])
    later()
    assert done == ["a page"]


def test_what_kills_every_worker_is_given_up_and_named(begun, caplog):
    kept = begun(times=MOST_BEGINNINGS)
    later()
    kept.refresh_from_db()
    assert (kept.status, done) == (TaskResultStatus.FAILED, [])
    assert f"{__name__}.work" in caplog.text


def test_what_could_write_a_letter_twice_is_not_begun_again(begun, settings):
    settings.TASKS_BEGUN_ONCE = [f"{__name__}.work"]
    kept = begun()
    later()
    kept.refresh_from_db()
    assert (kept.status, done) == (TaskResultStatus.FAILED, [])


def test_a_letter_about_a_password_is_not_written_twice(settings):
    assert send_password_reset.module_path in settings.TASKS_BEGUN_ONCE
