"""Two who do something to one job at once: each has read it before either acts."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mail.models import Message
from translation import morning
from translation.jobs import changes, drafting, letters, periodic, standing, telling, turns, working
from translation.models import Job, JobItem, JobNotice, Pair

pytestmark = pytest.mark.django_db

Kind = JobNotice.Kind


@pytest.fixture(autouse=True)
def _by_day(monkeypatch):
    monkeypatch.setattr(morning, "MORNING", 0)


def as_read(job):
    """The job as somebody has it on their screen."""
    return Job.objects.get(pk=job.pk)


def letters_to(person):
    return list(
        Message.objects.filter(to=person.email).order_by("pk").values_list("letter", flat=True)
    )


def told(job, kind):
    return [notice.person.username for notice in job.notices.filter(kind=kind).order_by("pk")]


@pytest.fixture
def meanwhile(monkeypatch):
    """Let somebody else be quicker, just before the next one gets their turn."""

    def before(deed):
        take = turns.take

        def take_later(*args, **still):
            monkeypatch.setattr(turns, "take", take)
            deed()
            return take(*args, **still)

        monkeypatch.setattr(turns, "take", take_later)

    return before


def test_a_job_that_is_handed_over_in_that_moment_is_taken_back_from_the_translator(
    prepare, posts, editor, translator, meanwhile
):
    job = prepare(posts[0])
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    mine = as_read(job)
    meanwhile(lambda: working.run(job.pk, 60))
    assert changes.cancel(mine)
    assert told(job, Kind.TAKEN_BACK) == [translator.username]


def test_a_job_called_off_in_the_moment_it_is_handed_over_stays_called_off(
    prepare, posts, translator
):
    job = prepare(posts[0])
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    working.send_next(job.pk)
    assert changes.cancel(as_read(job))
    working.hand_over(job.pk)
    assert as_read(job).state == Job.State.CANCELLED
    assert letters_to(translator) == []


def test_two_who_give_a_job_away_leave_it_with_one_and_the_other_hears_of_it(
    send_job, posts, make_user, translator
):
    job = send_job(posts[0])
    others = [make_user(name, "Translators") for name in ("second", "third")]
    screens = [as_read(job), as_read(job)]
    for screen, other in zip(screens, others, strict=True):
        assert changes.give_to(screen, other)
    assert as_read(job).translator == others[1]
    assert told(job, Kind.TAKEN_BACK) == [translator.username, "second"]
    assert told(job, Kind.SENT) == [translator.username, "second", "third"]


@pytest.mark.parametrize("deed", ["give", "move", "remind", "again", "drop"])
def test_nothing_is_done_to_a_job_that_has_been_called_off(
    deed, send_job, posts, edit, make_user, editor, translator
):
    job = send_job(*posts)
    edit(posts[0], summary="The lake froze.")
    mine, due_on = as_read(job), job.due_on
    assert changes.cancel(as_read(job))
    written = Message.objects.count()
    done = {
        "give": lambda: changes.give_to(mine, make_user("other", "Translators")),
        "move": lambda: changes.move_to(mine, None),
        "remind": lambda: changes.remind(mine),
        "again": lambda: changes.send_again(mine, editor),
        "drop": lambda: changes.drop(mine, [job.items.first().pk]),
    }[deed]()
    assert not done
    now = as_read(job)
    assert (now.state, now.translator, now.due_on) == (Job.State.CANCELLED, translator, due_on)
    assert set(now.items.values_list("state", flat=True)) == {JobItem.State.SENT}
    assert now.items.count() == len(posts)
    assert Message.objects.count() == written


def test_two_who_take_items_out_leave_one_in(send_job, posts):
    job = send_job(*posts[:2])
    first, last = job.items.values_list("pk", flat=True)
    screens = [as_read(job), as_read(job)]
    assert changes.drop(screens[0], [first]) == 1
    assert changes.drop(screens[1], [last]) == 0
    assert job.items.get().pk == last


def test_two_who_remind_at_once_send_one_letter(send_job, posts, translator, meanwhile):
    job = send_job(posts[0])
    JobNotice.objects.update(told_at=timezone.now() - timedelta(days=1))
    mine = as_read(job)
    meanwhile(lambda: changes.remind(as_read(job)))
    assert not changes.remind(mine)
    assert letters_to(translator) == [letters.SENT, letters.DUE_SOON]


def test_a_job_does_not_end_while_something_of_it_is_sent_again(send_job, posts, editor, meanwhile):
    job = send_job(posts[0])
    item = job.items.get()
    JobItem.objects.filter(pk=item.pk).update(done_at=timezone.now())
    meanwhile(lambda: job.items.update(state=JobItem.State.WAITING))
    standing.finish(Job.objects.filter(pk=job.pk))
    assert as_read(job).state == Job.State.OUT
    assert told(job, Kind.FINISHED) == []


def test_nothing_is_sent_again_of_a_job_that_has_ended(send_job, posts, editor, meanwhile):
    job = send_job(posts[0])
    mine, item = as_read(job), job.items.get()
    JobItem.objects.update(done_at=timezone.now())
    meanwhile(lambda: standing.finish(Job.objects.filter(pk=job.pk)))
    assert changes.send_again(mine, editor, [item.pk]) == 0
    item.refresh_from_db()
    assert (as_read(job).state, item.state) == (Job.State.DONE, JobItem.State.SENT)


@pytest.mark.parametrize("change", ["another day", "another translator"])
def test_a_job_changed_in_the_moment_of_its_reminder_is_reminded_of_as_it_is(
    change, send_job, posts, make_user, translator, meanwhile
):
    job = send_job(posts[0])
    soon = timezone.localdate() + timedelta(days=1)
    Job.objects.update(due_on=soon, sent_at=timezone.now() - timedelta(days=30))
    other = make_user("other", "Translators")
    meanwhile(
        {
            "another day": lambda: changes.move_to(as_read(job), soon + timedelta(days=60)),
            "another translator": lambda: changes.give_to(as_read(job), other),
        }[change]
    )
    periodic.tell()
    now = as_read(job)
    if change == "another day":
        assert now.told_due_at is None
        assert told(job, Kind.DUE_SOON) == []
    else:
        assert told(job, Kind.DUE_SOON) == ["other"]


def test_nothing_is_put_into_a_job_that_has_been_sent(prepare, posts, editor):
    job = prepare(posts[0])
    mine, key = as_read(job), Pair.objects.of(posts[1]).pk
    assert drafting.send_off(as_read(job), editor)
    working.run(job.pk, 60)
    for too_late in (
        lambda: drafting.add(mine, [key]),
        lambda: drafting.remove(mine, [job.items.get().pk]),
        lambda: drafting.discard(mine),
    ):
        with pytest.raises(drafting.SentAlreadyError):
            too_late()
    item = job.items.get()
    assert (item.state, as_read(job).state) == (JobItem.State.SENT, Job.State.OUT)
    assert item.sent_items


@pytest.mark.parametrize("action", ["discard", "remove"])
def test_who_comes_too_late_is_told_that_it_has_been_sent(
    action, prepare, posts, editor, client, meanwhile
):
    job = prepare(*posts)
    client.force_login(editor)
    meanwhile(lambda: drafting.send_off(as_read(job), editor))
    given = {"action": action, "item": [job.items.first().pk]}
    page = client.post(reverse("translation:job_prepare", args=[job.pk]), given, follow=True)
    assert "This job has been sent already." in page.content.decode()
    assert job.items.count() == len(posts)


def test_who_adds_too_late_is_told_that_it_has_been_sent(prepare, posts, editor, client, meanwhile):
    job = prepare(posts[0])
    client.force_login(editor)
    meanwhile(lambda: drafting.send_off(as_read(job), editor))
    given = {"pair": [posts[1].translation_key], "job": job.pk}
    page = client.post(reverse("translation:job_choose"), given, follow=True)
    assert "This job has been sent already." in page.content.decode()
    assert job.items.count() == 1


@pytest.mark.parametrize("action", ["date", "translator", "remind"])
def test_who_changes_a_job_that_has_ended_is_told_so(
    action, send_job, posts, editor, client, translator, meanwhile
):
    job = send_job(posts[0])
    client.force_login(editor)
    meanwhile(lambda: changes.cancel(as_read(job)))
    given = {"action": action, "due_on": "", "translator": translator.pk}
    page = client.post(reverse("translation:job", args=[job.pk]), given, follow=True)
    assert "This job has ended already." in page.content.decode()
    assert not telling.was_told_lately(as_read(job), editor)
