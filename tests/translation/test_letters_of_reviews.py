"""Our letters about reviews, in the place of Wagtail's mails: for pages, records and letters."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Workflow, WorkflowContentType
from wagtail.users.models import UserProfile

from mail.models import Letter, Message
from people.models import Person
from translation import morning
from translation.desk import drafts
from translation.going_live import decisions
from translation.jobs import letters as letters_of_jobs
from translation.jobs import telling as telling_of_jobs
from translation.models import Job, JobNotice, TextNotice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("settings_with_gate")]


def letters_to(person):
    return list(
        Message.objects.filter(to=person.email).order_by("pk").values_list("letter", flat=True)
    )


@pytest.fixture
def review(editor):
    """Send something for review as the editor."""

    def begin(record):
        workflow = record.get_workflow() or Workflow.objects.first()
        record.save_revision(user=editor)
        return workflow.start(record, editor)

    return begin


def decide(record, user, action, comment=""):
    state = type(record).objects.get(pk=record.pk).current_workflow_task_state
    with decisions.alone("urgent", "People ask for it today."):
        state.task.specific.on_action(state, user, action, comment=comment)


@pytest.fixture(params=["page", "record", "letter"])
def record(request, make_post, english_index, english, make_letter_reviewed):
    if request.param == "page":
        return make_post(english_index, live=False)
    if request.param == "record":
        person = Person(name="Ann Rees", locale=english, live=False)
        person.save()
        return person
    return make_letter_reviewed


@pytest.fixture
def make_letter_reviewed():
    """A letter, with the workflow that pages have."""
    letter = Letter.objects.registered().first()
    WorkflowContentType.objects.get_or_create(
        content_type=letter.get_content_type(), defaults={"workflow": Workflow.objects.first()}
    )
    return letter


def test_who_can_approve_it_is_asked_and_the_writer_hears_that_it_was_sent_back(
    record, review, editor, approver, mailoutbox
):
    review(record)
    assert letters_to(approver) == ["text_review_wanted"]
    assert letters_to(editor) == []
    decide(record, approver, "reject", "Dau wall.")
    (message,) = Message.objects.filter(to=editor.email)
    assert message.letter == "text_sent_back"
    assert "Dau wall." in message.body
    assert message.language == ""
    assert not mailoutbox


def test_the_writer_hears_that_it_was_approved_in_their_language(
    make_post, english_index, review, editor, approver, mailoutbox
):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "cy"})
    post = make_post(english_index, "A new post", live=False)
    review(post)
    decide(post, approver, "approve", "Da iawn.")
    (message,) = Message.objects.filter(to=editor.email)
    assert (message.letter, message.language) == ("text_approved", "cy")
    assert message.subject == "Cymeradwywyd: A new post"
    assert "Da iawn." in message.body
    assert f"/admin/pages/{post.pk}/edit/" in message.body
    assert not mailoutbox


def test_a_translator_hears_that_a_translation_was_approved(
    translated, translator, approver, mailoutbox
):
    state = drafts.send_for_review(translated, translator)
    task = state.current_task_state
    task.task.specific.on_action(task, approver, "approve")
    (message,) = Message.objects.filter(to=translator.email)
    assert message.letter == "text_approved"
    assert f"/admin/translation/{translated.pk}/" in message.body
    assert not mailoutbox


@pytest.mark.parametrize(
    ("preference", "action"), [("rejected", "reject"), ("approved", "approve")]
)
def test_who_wants_no_such_mail_gets_none(
    make_post, english_index, review, editor, approver, preference, action
):
    for person, unwanted in ((editor, preference), (approver, "submitted")):
        profile = UserProfile.get_for_user(person)
        setattr(profile, f"{unwanted}_notifications", False)
        profile.save()
    post = make_post(english_index, live=False)
    review(post)
    decide(post, approver, action)
    assert not Message.objects.exists()


def test_who_does_it_themselves_is_not_told(make_post, english_index, approver):
    post = make_post(english_index, live=False)
    post.save_revision(user=approver)
    post.get_workflow().start(post, approver)
    assert letters_to(approver) == []


def next_day(hour=9, days=1):
    day = (timezone.localtime() + timedelta(days=days)).replace(hour=hour, minute=0)
    return time_machine.travel(day, tick=False)


def test_further_reviews_of_a_day_are_told_together_the_next_morning(
    make_post, english_index, review, approver
):
    posts = [make_post(english_index, f"Post {number}", live=False) for number in range(4)]
    for post in posts:
        review(post)
    assert letters_to(approver) == ["text_review_wanted"]
    posts[1].delete()
    posts[2].current_workflow_state.cancel()
    with next_day():
        morning.tell_all()
    # Of three that waited, one was deleted and one taken back.
    assert letters_to(approver) == ["text_review_wanted"] * 2


# One letter in the morning, of jobs and of texts


@pytest.fixture
def job(editor, approver):
    return Job.objects.create(
        title="Hydref", language="cy", translator=editor, sent_by=approver, state=Job.State.OUT
    )


@pytest.fixture
def waiting(job, approver, make_post, english_index, review):
    """A review and a job of which the approver has not heard; they had a letter today."""
    for number in range(2):
        review(make_post(english_index, f"Post {number}", live=False))
    telling_of_jobs.note(job, approver, JobNotice.Kind.MOVED_ON)
    Message.objects.all().delete()


@pytest.mark.usefixtures("waiting")
def test_news_of_jobs_and_of_texts_is_one_letter_in_both_languages(approver):
    with next_day():
        morning.tell_all()
        morning.tell_all()
    (message,) = Message.objects.filter(to=approver.email)
    assert (message.letter, message.language) == (letters_of_jobs.DIGEST, "")
    for said in ("Hydref", "Post 1", "Sent for review.", "has been edited since it was sent."):
        assert said in message.body


@pytest.mark.usefixtures("waiting")
def test_what_comes_after_the_letter_of_the_morning_waits_for_the_next(job, approver):
    JobNotice.objects.all().delete()
    with next_day():
        morning.tell_all()
        assert len(letters_to(approver)) == 1
        telling_of_jobs.note(job, approver, JobNotice.Kind.MOVED_ON)
        telling_of_jobs.note(job, approver, JobNotice.Kind.LATE_FOR_SENDER)
        morning.tell_all()
        assert len(letters_to(approver)) == 1
    with next_day(days=2):
        morning.tell_all()
    assert letters_to(approver)[1:] == [letters_of_jobs.DIGEST]


@pytest.mark.usefixtures("waiting")
def test_news_in_the_night_is_told_at_once_and_the_rest_in_the_morning(
    make_post, english_index, review, approver
):
    with next_day(hour=5):
        review(make_post(english_index, "By night", live=False))
        morning.tell_all()
        assert letters_to(approver) == ["text_review_wanted"]
    with next_day(hour=8):
        morning.tell_all()
    assert letters_to(approver) == ["text_review_wanted", letters_of_jobs.DIGEST]
    assert not TextNotice.objects.filter(told_at=None).exists()
