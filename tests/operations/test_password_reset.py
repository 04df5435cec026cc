"""A password reset tells nobody which addresses exist, and writes in both languages."""

import re

import pytest
from wagtail.users.models import UserProfile

from mail import handing_over
from mail.models import Message
from site_project.sign_in.forms import QuietPasswordResetForm, send_password_reset

RESET = "/admin/password_reset/"


def ask(client, email):
    return client.post(RESET, {"email": email}, follow=True)


def without_token(page: bytes) -> str:
    """The page without the one thing that differs each time."""
    return re.sub(r"\b\w{64}\b", "", page.decode())


def test_a_known_and_an_unknown_address_get_the_same_page(client, editor):
    known, unknown = ask(client, "editor@example.org"), ask(client, "nobody@example.org")
    assert known.redirect_chain == unknown.redirect_chain
    assert without_token(known.content) == without_token(unknown.content)
    assert Message.objects.count() == 1


@pytest.mark.parametrize("email", ["editor@example.org", "nobody@example.org"])
def test_a_request_does_not_look_whether_an_address_is_known(
    client, editor, monkeypatch, django_assert_max_num_queries, email
):
    handed_over = []
    hand_over = lambda task, *arguments: handed_over.append(arguments)  # noqa: E731
    monkeypatch.setattr(type(send_password_reset), "enqueue", hand_over)
    with django_assert_max_num_queries(5) as queries:
        client.post(RESET, {"email": email})
    assert not [query for query in queries if "auth_user" in query["sql"]]
    assert handed_over == [(email,)]


def test_the_message_is_in_both_languages_and_its_link_works(client, editor):
    ask(client, "editor@example.org")
    message = Message.objects.get()
    assert message.letter == "password_reset"
    assert message.body.count("/admin/password_reset/confirm/") == 2
    assert message.body.count("editor") >= 2
    path = re.search(r"https?://[^/\s]+(/admin/password_reset/confirm/\S+)", message.body)[1]
    page = client.get(path, follow=True)
    new = "a different long password"
    answer = client.post(page.request["PATH_INFO"], {"new_password1": new, "new_password2": new})
    assert answer.status_code == 302
    editor.refresh_from_db()
    assert editor.check_password(new)


def test_the_message_is_in_the_language_somebody_works_in(client, editor):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "cy"})
    ask(client, "editor@example.org")
    message = Message.objects.get()
    assert message.subject == "Ailosod y cyfrinair"
    assert "peidiwch â gwneud dim" in message.body
    assert "do nothing" not in message.body


def test_the_way_in_is_not_kept_once_the_message_has_arrived(client, editor, mailoutbox):
    ask(client, "editor@example.org")
    assert handing_over.send(Message.objects.get().pk)
    assert "/admin/password_reset/confirm/" in mailoutbox[0].body
    message = Message.objects.get()
    assert message.sent_at
    assert (message.body, message.html) == ("", "")


def test_one_address_gets_three_messages_an_hour_and_the_page_stays_the_same(client, editor):
    pages = {without_token(ask(client, "Editor@example.org").content) for _ in range(5)}
    assert Message.objects.count() == 3
    assert len(pages) == 1


def test_one_place_cannot_ask_for_many_addresses(client, make_user):
    for number in range(25):
        make_user(f"person-{number}")
        ask(client, f"person-{number}@example.org")
    assert Message.objects.count() == 20


def test_wagtail_uses_our_form():
    from wagtail.admin.views.account import get_password_reset_form

    assert get_password_reset_form() is QuietPasswordResetForm


@pytest.mark.parametrize("email", ["nobody@example.org", "not an address"])
def test_the_worker_writes_to_nobody_for_an_unknown_address(db, email):
    send_password_reset.call(email)
    assert not Message.objects.exists()
