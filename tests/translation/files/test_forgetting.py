"""Files and addresses are forgotten some time after they have ended."""

from datetime import timedelta

import pytest
from django.utils import timezone

from translation.files import handing_over, periodic, receiving
from translation.models import DeliveredPart, Delivery, Handover, Job

pytestmark = pytest.mark.django_db
State = Delivery.State


@pytest.fixture
def job(send_job, posts):
    return send_job(posts[0])


@pytest.fixture
def long_ago(settings):
    settings.FILES_KEPT_DAYS = 10
    return timezone.now() - timedelta(days=11)


def delivery(job, state, at, **more):
    decided = None if state == State.WAITING else at
    return Delivery.objects.create(
        job=job, name="x.xlf", state=state, at=at, decided_at=decided, **more
    )


@pytest.mark.parametrize("state", [State.APPLIED, State.UNDONE, State.DISCARDED])
def test_a_file_goes_some_time_after_somebody_has_decided_on_it(state, job, long_ago):
    old = delivery(job, state, long_ago)
    translation = job_translation(job)
    DeliveredPart.objects.create(delivery=old, translation=translation, lines=[])
    kept = delivery(job, state, long_ago)
    Delivery.objects.filter(pk=kept.pk).update(decided_at=timezone.now())
    periodic.forget()
    assert list(Delivery.objects.all()) == [kept]
    assert not DeliveredPart.objects.exists()


def job_translation(job):
    return receiving.translations_of(job)[0]


@pytest.mark.parametrize(
    ("state", "stays"),
    [(Job.State.OUT, True), (Job.State.DONE, False), (Job.State.CANCELLED, False)],
)
def test_a_file_nobody_has_decided_on_stays_while_its_job_is_out(state, stays, job, long_ago):
    Job.objects.filter(pk=job.pk).update(state=state)
    delivery(job, State.WAITING, long_ago)
    periodic.forget()
    assert Delivery.objects.exists() is stays


def test_a_waiting_file_of_no_job_goes_too(long_ago):
    delivery(None, State.WAITING, long_ago)
    delivery(None, State.WAITING, timezone.now())
    periodic.forget()
    assert Delivery.objects.count() == 1


def test_addresses_go_some_time_after_they_have_ended(job, editor, long_ago, caplog):
    expired, revoked, _open, with_a_file = (
        handing_over.hand_over(job, editor, name, timezone.now() + timedelta(days=1))[0]
        for name in ("expired", "revoked", "open", "with a file")
    )
    Handover.objects.filter(pk__in=[expired.pk, with_a_file.pk]).update(expires_at=long_ago)
    Handover.objects.filter(pk=revoked.pk).update(revoked_at=long_ago)
    delivery(job, State.WAITING, long_ago, handover=with_a_file)
    with caplog.at_level("INFO"):
        periodic.forget()
    assert {one.name for one in Handover.objects.all()} == {"open", "with a file"}
    assert "forgot 0 files that came back and 2 addresses" in caplog.text
    Job.objects.update(state=Job.State.DONE)
    periodic.forget()
    # With the file goes what kept the address.
    assert {one.name for one in Handover.objects.all()} == {"open"}
