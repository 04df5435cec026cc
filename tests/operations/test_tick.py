"""The scheduler's command does its jobs, again and again, whatever one of them does."""

from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone

from core.once import only_once
from translation.going_live import decisions

done: list[str] = []


def one():
    done.append("one")


def two():
    done.append("two")


def fails():
    raise RuntimeError("no")


@pytest.fixture(autouse=True)
def _nothing_done():
    done.clear()


@pytest.fixture
def jobs(settings):
    def choose(*names):
        settings.PERIODIC_JOBS = [f"{__name__}.{name}" for name in names]

    return choose


def test_a_failing_job_is_named_and_does_not_stop_the_next(db, jobs, caplog):
    jobs("one", "fails", "two")
    with pytest.raises(CommandError, match="fails"):
        call_command("tick")
    assert done == ["one", "two"]
    assert "RuntimeError" in caplog.text


def test_two_ticks_never_overlap(db, jobs):
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connection

    def tick_elsewhere():
        try:
            call_command("tick")
        finally:
            connection.close()

    jobs("one")
    with only_once("tick") as alone, ThreadPoolExecutor(1) as pool:
        assert alone
        pool.submit(tick_elsewhere).result()
    assert done == []
    call_command("tick")
    assert done == ["one"]


def test_every_job_of_the_site_runs_on_an_empty_database_and_twice(db):
    call_command("tick")
    call_command("tick")


def test_what_is_scheduled_is_published_once(english_index, make_post):
    post = make_post(english_index, live=False)
    post.go_live_at = timezone.now() + timedelta(minutes=1)
    with decisions.alone("late"):
        post.save_revision().publish()
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        call_command("tick")
        post.refresh_from_db()
        published = post.last_published_at
        assert post.live
        call_command("tick")
        post.refresh_from_db()
        assert post.last_published_at == published


def test_old_failed_sign_ins_and_ended_sessions_are_forgotten(db):
    for minutes in (5, 20):
        attempt = AccessAttempt.objects.create(
            username=f"nia-{minutes}", ip_address="203.0.113.7", failures_since_start=1
        )
        ago = timezone.now() - timedelta(minutes=minutes)
        AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=ago)
    Session.objects.create(
        session_key="a", session_data="", expire_date=timezone.now() - timedelta(1)
    )
    call_command("tick")
    assert AccessAttempt.objects.count() == 1
    assert Session.objects.count() == 0
