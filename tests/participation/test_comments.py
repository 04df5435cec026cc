"""Comments below a post: given by a reader, read by a moderator, shown in both languages."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from blog.models import BlogPostPage
from mail.models import Message
from participation import tokens
from participation.commenting import complaints, moderating
from participation.commenting.letters import WAITING
from participation.commenting.models import Comment, CommentReport, Complaint, State
from participation.commenting.retention import purge
from participation.commenting.telling import tell_moderators
from participation.erasures.erasing import erase_person
from translation.models import Pair

pytestmark = pytest.mark.django_db
ADDRESS = "darllenydd@example.org"
TYPED = {"name": "Demo reader", "email": ADDRESS, "text": "Diolch <b>yn</b> fawr.", "website": ""}


@pytest.fixture
def post(make_post, english_index):
    """A live post with comments, and its Welsh twin."""
    post = make_post(english_index, title="Together", takes_comments=True)
    twin = post.copy_for_translation(locale=welsh(), copy_parents=True)
    BlogPostPage.objects.filter(pk=twin.pk).update(live=True, takes_comments=True)
    for page in (post, twin):
        page.get_ancestors().filter(depth__gt=1).update(live=True)
    return BlogPostPage.objects.get(pk=post.pk)


def welsh():
    from wagtail.models import Locale

    return Locale.objects.get(language_code="cy")


@pytest.fixture
def twin(post):
    return BlogPostPage.objects.exclude(pk=post.pk).get(translation_key=post.translation_key)


@pytest.fixture
def send(monkeypatch, django_capture_on_commit_callbacks):
    """Send a form below a post, as somebody without a cookie."""

    def send(page, form="comment", query="", **changes):
        client = Client(enforce_csrf_checks=True)
        html = client.get(page.url_path + query).content.decode()
        token = re.search(r'name="token" value="([^"]+)"', html)
        token = token[1] if token else tokens.issue_token(form, page.translation_key)
        monkeypatch.setattr(tokens, "QUICKEST", 0)
        data = {**TYPED, "token": token, "form": form, "language": "cy", **changes}
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(page.url_path, data, headers={"origin": "http://testserver"})
        assert not client.cookies
        return response

    return send


def comment_on(page, state=State.APPROVED, **fields):
    fields = {
        "name": "Demo reader",
        "email": ADDRESS,
        "language": "cy",
        "text": "Da iawn",
        **fields,
    }
    return Comment.objects.create(pair=Pair.objects.of(page), state=state, **fields)


def seen(page, query=""):
    return Client().get(page.url_path + query).content.decode()


@pytest.fixture
def moderator(django_user_model):
    user = django_user_model.objects.create_user("moderator", password="a long enough password")
    user.groups.add(Group.objects.get(name="Moderators"))
    return user


def test_pages_have_no_comments_unless_an_editor_asks_for_them(make_post, english_index, send):
    silent = make_post(english_index, title="Silent")
    silent.get_ancestors().filter(depth__gt=1).update(live=True)

    assert 'id="comments"' not in seen(silent)
    assert send(silent).status_code == 405
    assert not Comment.objects.exists()


def test_a_comment_is_held_and_shown_nowhere_until_it_is_approved(post, twin, send):
    response = send(post)

    assert response.status_code == 303
    assert response.headers["Location"] == f"{post.url_path}?commented=1#comments"
    assert Comment.objects.get().state == State.HELD
    assert "fawr" not in seen(post) + seen(twin) + seen(post, "?commented=1")
    assert mail.outbox[0].extra_headers["Content-Language"] == "cy"
    assert "fawr" not in mail.outbox[0].body


def test_an_approved_comment_is_shown_on_both_twins_as_text_without_its_address(
    post, twin, send, moderator
):
    send(post)
    assert moderating.decide([Comment.objects.get().pk], "approve", moderator) == 1

    for page in (post, twin):
        html = seen(page)
        assert "Diolch &lt;b&gt;yn&lt;/b&gt; fawr." in html
        assert '<div class="comment__text" lang="cy">' in html
        assert "example.org</" not in html and ADDRESS not in html
    assert "In Welsh" in seen(post)


def test_a_double_click_leaves_one_comment(post, send):
    token = tokens.issue_token("comment", post.translation_key)
    send(post, token=token)
    send(post, token=token)

    assert Comment.objects.count() == 1


def test_what_is_wrong_with_a_comment_is_said_and_nothing_typed_is_lost(post, send):
    response = send(post, email="nobody", text="Geiriau hir")

    assert response.status_code == 422
    assert "Geiriau hir" in response.content.decode()
    assert not Comment.objects.exists()


def test_after_the_last_day_comments_are_shown_and_no_more_are_taken(post, send):
    comment_on(post)
    BlogPostPage.objects.update(comments_until=date(2026, 1, 1))

    assert "Da iawn" in seen(post)
    assert 'id="comment-form"' not in seen(post)
    assert send(post).status_code == 422
    assert Comment.objects.count() == 1


def test_an_answer_stands_below_what_it_answers_and_cannot_be_answered(post, send):
    first = comment_on(post)
    send(post, query=f"?reply={first.pk}", about=first.pk)
    answer = Comment.objects.exclude(pk=first.pk).get()
    Comment.objects.update(state=State.APPROVED)

    assert answer.parent == first
    assert f"?reply={answer.pk}" not in seen(post)
    assert send(post, about=answer.pk).status_code == 422


def test_comments_cost_a_page_one_query(post, django_assert_num_queries):
    from participation.commenting.showing import threads

    for _count in range(3):
        comment_on(post, parent=comment_on(post))
    with django_assert_num_queries(1):
        assert len(threads(post.translation_key)) == 3


def test_a_report_is_kept_without_asking_who_reports(post, send):
    comment = comment_on(post)
    response = send(
        post, "report", f"?report={comment.pk}", about=comment.pk, matter="worry", note="Look"
    )

    assert response.status_code == 303
    assert CommentReport.objects.get().comment == comment
    assert "Da iawn" in seen(post)


def test_moderators_decide_about_several_with_a_reason_and_see_no_addresses(
    post, moderator, client
):
    held = [comment_on(post, State.HELD) for _number in range(2)]
    queue = reverse("comments:queue")
    assert client.get(queue).status_code == 302
    client.force_login(moderator)
    ids = [one.pk for one in held]

    assert ADDRESS not in client.get(queue).content.decode()
    client.post(queue, {"ids": ids, "decision": "refuse"})
    assert Comment.objects.filter(state=State.HELD).count() == 2
    client.post(queue, {"ids": ids, "decision": "refuse", "reason": "advertising"})

    assert Comment.objects.filter(state=State.REFUSED, decided_by=moderator).count() == 2
    moderator.groups.clear()
    assert client.get(queue).status_code == 302


def complain(post, send):
    comment = comment_on(post)
    send(
        post,
        "complaint",
        f"?complain={comment.pk}",
        about=comment.pk,
        name="Complaining demo reader",
        email="complainant@example.org",
        words="He says I lie",
        untrue="I do not",
        lacks_writer="on",
    )
    return comment, Complaint.objects.get()


def test_a_complaint_runs_from_the_question_to_the_removal(
    post, send, moderator, client, django_capture_on_commit_callbacks
):
    with time_machine.travel("2026-11-27 09:30:00+00:00", tick=False):
        comment, complaint = complain(post, send)
        assert complaint.contact_due.isoformat() == "2026-12-01T09:30:00+00:00"
        with django_capture_on_commit_callbacks(execute=True):
            assert complaints.take_step(complaint.pk, "hide", moderator)
            assert complaints.take_step(complaint.pk, "ask", moderator)
        question = next(one for one in mail.outbox if one.to == [ADDRESS])
        assert "He says I lie" in question.body
        assert "complainant@example.org" not in question.body
        assert "Da iawn" not in seen(post)
        assert not complaints.take_step(complaint.pk, "ask", moderator)
    with time_machine.travel("2026-12-03 00:00:01+00:00", tick=False):
        client.force_login(moderator)
        client.post(reverse("comments:complaint", args=[complaint.pk]), {"step": "remove"})

    comment.refresh_from_db()
    complaint.refresh_from_db()
    assert (comment.state, complaint.stage) == (State.REMOVED, Complaint.Stage.REMOVED)
    assert [event.step for event in complaint.events.all()] == ["hide", "ask", "remove"]


def test_addresses_and_refused_comments_are_forgotten_in_time(post, send):
    _comment, complaint = complain(post, send)
    comment_on(post, State.REFUSED, decided_at=timezone.now() - timedelta(days=91))
    old = comment_on(post)
    year = timezone.now() - timedelta(days=366)
    Comment.objects.exclude(state=State.REFUSED).update(created_at=year)

    found = purge()

    assert (found["refused"], found["addresses"]) == (1, 1)
    old.refresh_from_db()
    assert old.email == ""
    assert Comment.objects.get(complaints=complaint).email == ADDRESS
    assert set(purge().values()) == {0}


def test_who_answered_a_comment_that_is_removed_keeps_their_place_until_they_go(post, moderator):
    long_ago = timezone.now() - timedelta(days=91)
    first = comment_on(post, name="Somebody else", text="An insult", note="See the mail")
    answer = comment_on(post, parent=first, text="Be kind")
    moderating.decide([first.pk], "refuse", moderator, "abuse")
    Comment.objects.filter(pk=first.pk).update(decided_at=long_ago)

    for _time in range(2):
        html = seen(post)
        assert "Be kind" in html and "This comment is not shown." in html
        assert "An insult" not in html and f"?reply={first.pk}" not in html
        purge()
    first.refresh_from_db()
    assert (first.name, first.email, first.text, first.note) == ("", "", "", "")

    Comment.objects.filter(pk=answer.pk).update(state=State.REMOVED, decided_at=long_ago)
    purge()
    assert not Comment.objects.exists()


def test_erasing_who_complained_takes_the_complaint_and_lets_a_moderator_read_the_comment_again(
    post, send, moderator, settings, tmp_path
):
    settings.ERASURE_LOG = tmp_path / "erasures.jsonl"
    comment, complaint = complain(post, send)
    complaints.take_step(complaint.pk, "hide", moderator)

    assert erase_person("complainant@example.org")["complaints"] == 1

    comment.refresh_from_db()
    assert comment.state == State.HELD
    assert not Complaint.objects.exists()
    assert erase_person(ADDRESS)["comments"] == 1
    comment.refresh_from_db()
    assert (comment.name, comment.text, comment.state) == ("", "", State.REMOVED)


def test_moderators_are_told_each_morning_and_of_a_complaint_at_once_without_a_name(
    post, send, moderator
):
    moderator.email = "moderator@example.org"
    moderator.save()
    to_them = Message.objects.filter(to=moderator.email, letter=WAITING).order_by("pk")

    def at(moment):
        with time_machine.travel(f"2026-11-{moment}+00:00", tick=False):
            before = to_them.count()
            tell_moderators()
            return to_them.count() - before

    comment_on(post, State.HELD, text="Something private")
    assert [at("25 06:30:00"), at("25 07:30:00"), at("25 12:00:00"), at("26 07:30:00")] == [
        0,
        1,
        0,
        1,
    ]
    with time_machine.travel("2026-11-26 09:00:00+00:00", tick=False):
        complain(post, send)
    # Two days, and a weekend, later it is late.
    assert [at("26 09:01:00"), at("26 09:02:00"), at("30 05:00:00"), at("30 09:01:00")] == [
        1,
        0,
        0,
        1,
    ]
    body = to_them.last().body
    assert "the next step was due by 30 November 2026, 09:00" in body
    assert "private" not in body and "demo reader" not in body.lower() and ADDRESS not in body
