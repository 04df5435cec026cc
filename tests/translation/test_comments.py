"""Comments on a text: who reads and writes them, and who is told."""

import datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from mail.models import Message
from translation import letters, morning
from translation.desk import drafts, reopening, talk, telling
from translation.desk.whereabouts import Spot
from translation.models import Job, JobItem, Pair, SegmentComment, TextNotice

pytestmark = pytest.mark.django_db

TITLE = Spot("title", "Title")
MORNING = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def say(client, translated):
    """Comment on the title in the desk's drawer, or on a page of its own."""

    def post(user, text="Beth yw ystyr hyn?", path="title", *, drawer=True, **data):
        client.force_login(user)
        address = f"{reverse('translation:desk_talk', args=[translated.pk])}?path={path}"
        address += "&fragment=1" if drawer else ""
        response = client.post(address, {"text": text, **data}, follow=True)
        return BeautifulSoup(response.content.decode(), "html.parser"), response

    return post


def written_to():
    return sorted(Message.objects.values_list("to", flat=True))


@pytest.mark.parametrize("drawer", [True, False])
def test_a_comment_is_kept_with_the_text_it_is_about(say, translator, drawer):
    page, _response = say(translator, drawer=drawer)
    comment = SegmentComment.objects.get()
    assert (comment.path, comment.language, comment.user) == ("title", "cy", translator)
    shown = page.find(class_="talk-comment").get_text()
    assert "Beth yw ystyr hyn?" in shown and "translator" in shown
    assert page.find(attrs={"data-open-comments": "1"})
    assert bool(page.find("html")) is not drawer


def test_a_comment_of_more_than_2000_characters_comes_back_whole(say, translator):
    text = "ŵ" * 2001
    page, response = say(translator, text)
    assert response.status_code == 200
    assert "The comment is 2,001 characters long; the most is 2,000." in page.get_text()
    assert page.find("textarea").text == text
    assert not SegmentComment.objects.exists()
    say(translator, "ŵ" * 2000)
    assert len(SegmentComment.objects.get().text) == 2000


def test_an_empty_comment_is_not_kept(say, translator):
    assert "Write something first." in say(translator, "  ")[0].get_text()


def test_a_comment_is_settled_and_taken_up_again_by_anybody_who_takes_part(
    say, translator, approver
):
    say(translator)
    comment = SegmentComment.objects.get()
    page, _response = say(approver, "Hanner ateb", resolve=comment.pk)
    comment.refresh_from_db()
    assert comment.resolved_by == approver
    assert page.find(attrs={"data-open-comments": "0"})
    assert page.find("textarea").text == "Hanner ateb"  # What was typed meanwhile is not lost.
    say(translator, "", reopen=comment.pk)
    comment.refresh_from_db()
    assert (comment.resolved_by, comment.resolved_at) == (None, None)


def test_nobody_comments_who_may_not_read(say, make_user):
    _page, response = say(make_user("somebody", "Moderators"))
    assert not SegmentComment.objects.exists()
    assert response.redirect_chain or response.status_code == 403


def test_nobody_comments_on_a_place_that_never_was(say, translator):
    assert say(translator, path="nonsense")[1].status_code == 404
    assert not SegmentComment.objects.exists()


def test_what_was_typed_about_a_page_deleted_meanwhile_is_given_back(
    say, translated, translator, post
):
    say(translator)
    translated.get_target_instance().delete()
    page, response = say(translator, "Fy sylw hir")
    assert response.status_code == 404
    assert "Fy sylw hir" in page.get_text()
    assert SegmentComment.objects.count() == 1
    post.delete()
    assert SegmentComment.objects.count() == 1


def test_those_who_take_part_are_told_once_and_nobody_else(
    translated, translator, editor, approver, make_user
):
    sender, stranger = make_user("sender", "Editors", "Approvers"), make_user("stranger", "Editors")
    Pair.objects.filter(pk=translated.source.object_id).update(owner=approver)
    job = Job.objects.create(
        title="Hydref", language="cy", translator=translator, sent_by=sender, state=Job.State.OUT
    )
    JobItem.objects.create(job=job, pair_id=translated.source.object_id)
    talk.add(translated, approver, TITLE, "Beth yw hyn?")
    talk.add(translated, approver, TITLE, "A hyn?")
    assert stranger.email not in written_to()
    assert set(written_to()) <= {translator.email, sender.email}
    assert written_to().count(translator.email) == 1


def test_more_comments_on_the_same_day_are_told_together_the_next_morning(
    translated, translator, approver
):
    with time_machine.travel(MORNING):
        for number in range(5):
            talk.add(translated, approver, TITLE, f"Sylw {number}")
        assert written_to() == [translator.email]
        morning.tell_all()
        assert Message.objects.count() == 1
    with time_machine.travel(MORNING + datetime.timedelta(days=1)):
        morning.tell_all()
        morning.tell_all()
    assert Message.objects.count() == 2


def test_a_letter_that_cannot_be_written_keeps_back_nobody_elses(
    translated, translator, approver, monkeypatch
):
    telling.keep(translated, [translator, approver], TextNotice.Kind.COMMENT, None)
    tell = letters.tell

    def fails_for_one(person, news):
        if person == translator:
            raise LookupError
        return tell(person, news)

    monkeypatch.setattr(letters, "tell", fails_for_one)
    with time_machine.travel(timezone.localtime().replace(hour=9) + datetime.timedelta(days=1)):
        morning.tell_all()
    assert written_to() == [approver.email]
    assert TextNotice.objects.get(told_at=None).person == translator


def test_somebody_who_may_no_longer_read_is_told_nothing(translated, translator, approver):
    translator.groups.clear()
    talk.add(translated, approver, TITLE, "Cyfrinach")
    assert not Message.objects.exists()


def test_approvers_are_told_the_next_morning_that_a_review_was_reopened(
    translated, translator, approver
):
    drafts.send_for_review(translated, translator)
    Message.objects.all().delete()
    TextNotice.objects.all().delete()
    with time_machine.travel(timezone.localtime().replace(hour=9)):
        reopening.reopen(translated, translator)
        morning.tell_all()
    assert approver.email not in written_to()
    with time_machine.travel(timezone.localtime() + datetime.timedelta(days=1), tick=False) as now:
        now.move_to(timezone.localtime().replace(hour=9))
        morning.tell_all()
    assert approver.email in written_to()
