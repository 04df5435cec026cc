"""What becomes of a job once it is out: done, overtaken, moved, called off, and who is told."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail_localize.models import Translation

from mail.models import Message
from translation import letters as letters_of_news
from translation import morning
from translation.desk import drafts
from translation.jobs import changes, letters, periodic, working
from translation.models import Job, JobNotice, Pair, WorkState
from translation.models.states import WaiverReason
from translation.state import waivers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _by_day(monkeypatch):
    """Nobody gets mail in the night; the tests are run by night too."""
    monkeypatch.setattr(morning, "MORNING", 0)


def translation_of(post):
    return Translation.objects.get(source__object_id=post.translation_key)


def letters_to(person):
    """The letters somebody was sent, in order."""
    return list(
        Message.objects.filter(to=person.email).order_by("pk").values_list("letter", flat=True)
    )


def yesterday():
    """What happened and was told today did yesterday."""
    a_day_ago = timezone.now() - timedelta(days=1)
    JobNotice.objects.update(since=a_day_ago)
    JobNotice.objects.exclude(told_at=None).update(told_at=a_day_ago)


def test_a_job_ends_when_the_last_pair_is_ready(send_job, posts, fill, approver, editor):
    job = send_job(*posts[:2])
    drafts.publish(fill(translation_of(posts[0])), approver)
    assert job.items.get(pair=posts[0].translation_key).done_at
    job.refresh_from_db()
    assert job.state == Job.State.OUT
    drafts.publish(fill(translation_of(posts[1])), approver)
    job.refresh_from_db()
    assert job.state == Job.State.DONE
    periodic.tell()
    assert letters_to(editor) == [letters.FINISHED]


def test_what_is_in_review_or_sent_back_stays_in_the_job(
    send_job, posts, fill, translator, approver
):
    job, translation = send_job(posts[0]), translation_of(posts[0])
    state = drafts.send_for_review(fill(translation), translator)
    assert job.items.get().done_at is None
    state.current_task_state.task.specific.on_action(
        state.current_task_state, approver, "reject", comment="Shorter, please."
    )
    job.refresh_from_db()
    assert (job.state, job.items.get().done_at) == (Job.State.OUT, None)
    state = drafts.send_for_review(translation, translator)
    state.cancel(user=translator)
    job.refresh_from_db()
    assert (job.state, job.items.get().done_at) == (Job.State.OUT, None)


def test_a_source_that_moves_on_is_marked_until_it_is_sent_again(
    send_job, posts, edit, translator, editor
):
    job = send_job(*posts[:2])
    edit(posts[0], summary="The lake froze.")
    item = job.items.get(pair=posts[0].translation_key)
    assert item.moved_on_at
    assert job.items.exclude(pk=item.pk).get().moved_on_at is None
    periodic.tell()
    assert letters_to(translator) == [letters.SENT, letters.MOVED_ON]
    assert letters_to(editor) == [letters.MOVED_ON]
    assert changes.send_again(job, translator) == 0
    assert changes.send_again(job, editor) == 1
    working.run(job.pk, 60)
    item.refresh_from_db()
    assert item.moved_on_at is None
    assert Pair.objects.get(pk=item.pair_id).work_state == WorkState.IN_TRANSLATION


def test_a_source_that_goes_back_is_marked_no_longer(send_job, posts, edit):
    job = send_job(posts[0])
    before = posts[0].summary
    edit(posts[0], summary="The lake froze.")
    edit(posts[0], summary=before)
    assert job.items.get().moved_on_at is None


def test_what_is_waived_or_deleted_meanwhile_is_nothing_left_to_do(send_job, posts, editor):
    job = send_job(*posts[:2])
    waivers.waive(Pair.objects.of(posts[0]), editor, WaiverReason.RECORD, "")
    posts[1].delete()
    periodic.catch_up()
    job.refresh_from_db()
    assert job.state == Job.State.DONE


def test_a_translator_is_told_of_a_job_in_their_language(send_job, posts, translator):
    send_job(posts[0], title="Hydref", note="Mae brys.")
    message = Message.objects.get(to=translator.email)
    assert message.language == "cy"
    assert "Hydref" in message.subject
    assert "Mae brys." in message.body
    assert "A translation job" not in message.body


def test_several_jobs_of_a_day_are_one_letter_and_a_digest(send_job, posts, translator):
    for post in posts:
        send_job(post)
        periodic.tell()
    assert letters_to(translator) == [letters.SENT]
    yesterday()
    periodic.tell()
    assert letters_to(translator) == [letters.SENT, letters.DIGEST]


def test_a_job_that_is_due_tomorrow_is_told_at_once(send_job, posts, translator):
    send_job(posts[0])
    send_job(posts[1], due_on=timezone.localdate() + timedelta(days=1))
    assert letters_to(translator) == [letters.SENT, letters.SENT]


def test_news_comes_once_a_day_and_what_is_none_any_more_not_at_all(
    send_job, posts, edit, translator, editor
):
    first, second = send_job(posts[0]), send_job(posts[1], due_on=None)
    periodic.tell()
    edit(posts[0], summary="Else.")
    periodic.tell()
    before = letters_to(translator)
    yesterday()
    changes.cancel(first)
    Job.objects.filter(pk=second.pk).update(state=Job.State.OUT)
    periodic.tell()
    assert letters_to(translator)[len(before) :] == [letters.DIGEST]
    digest = Message.objects.filter(to=translator.email).last()
    assert digest.body.count("/admin/translation/jobs/") == 1
    assert JobNotice.objects.filter(told_at=None).count() == 0


def test_a_translator_is_reminded_once_before_the_day(send_job, posts, translator):
    job = send_job(posts[0])
    yesterday()
    Job.objects.update(sent_at=timezone.now() - timedelta(days=20))
    periodic.tell()
    assert letters_to(translator) == [letters.SENT]
    Job.objects.update(due_on=timezone.localdate() + timedelta(days=2))
    periodic.tell()
    periodic.tell()
    assert letters_to(translator) == [letters.SENT, letters.DUE_SOON]
    job.refresh_from_db()
    changes.move_to(job, timezone.localdate() + timedelta(days=9))
    assert job.told_due_at is None


def test_lateness_is_told_once_to_translator_and_sender(send_job, posts, translator, editor):
    send_job(posts[0])
    Job.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    periodic.tell()
    yesterday()
    periodic.tell()
    assert letters_to(translator) == [letters.SENT, letters.LATE]
    assert letters_to(editor) == [letters.LATE_FOR_SENDER]


def test_a_job_given_to_somebody_else_is_told_to_both(send_job, posts, translator, make_user):
    job, other = send_job(posts[0]), make_user("other", "Translators")
    yesterday()
    changes.give_to(job, other)
    periodic.tell()
    assert letters_to(other) == [letters.SENT]
    assert letters_to(translator) == [letters.SENT, letters.DIGEST]


def test_a_late_job_given_to_somebody_else_is_late_for_its_sender_once(
    send_job, posts, editor, make_user
):
    job = send_job(posts[0])
    Job.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    periodic.tell()
    yesterday()
    job.refresh_from_db()
    changes.give_to(job, make_user("other", "Translators"))
    periodic.tell()
    assert letters_to(editor) == [letters.LATE_FOR_SENDER]


def test_who_may_translate_no_longer_gets_no_letter(send_job, posts, translator):
    send_job(posts[0])
    translator.groups.clear()
    Job.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    periodic.tell()
    assert letters_to(translator) == [letters.SENT]


def test_a_letter_that_cannot_be_written_keeps_back_nobody_elses(
    send_job, posts, translator, editor, monkeypatch
):
    send_job(posts[0])
    Job.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    tell = letters_of_news.tell

    def fails_for_one(person, news):
        if person == editor:
            raise LookupError
        return tell(person, news)

    monkeypatch.setattr(letters_of_news, "tell", fails_for_one)
    periodic.tell()
    assert letters_to(translator) == [letters.SENT, letters.LATE]
    assert JobNotice.objects.get(told_at=None).person == editor


def test_a_reminder_asked_for_twice_goes_out_once(send_job, posts, translator):
    job = send_job(posts[0])
    yesterday()
    assert changes.remind(job)
    assert not changes.remind(job)
    assert letters_to(translator) == [letters.SENT, letters.DUE_SOON]


def test_a_job_called_off_sends_nothing_more(prepare, posts, editor):
    job = prepare(*posts)
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    assert working.send_next(job.pk)
    assert changes.cancel(job)
    assert not changes.cancel(job)
    assert not working.run(job.pk, 60)
    assert job.items.filter(state="sent").count() == 1


def test_tick_goes_on_with_what_was_left_and_counts_each_page_once(prepare, posts):
    job = prepare(*posts)
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    assert working.send_next(job.pk)
    for _again in range(2):
        periodic.go_on()
    job.refresh_from_db()
    assert job.state == Job.State.OUT
    assert Translation.objects.count() == len(posts)
    assert Message.objects.filter(letter=letters.SENT).count() == 1
