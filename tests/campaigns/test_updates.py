"""News of a letter: shown in both languages at once, and mailed once to those who asked."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from participation.models import LetterUpdate, Signature, UpdateMail
from participation.updates import sending
from tests.campaigns.conftest import link_of
from translation.models import Pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def update(letter):
    return LetterUpdate.objects.create(
        pair=Pair.objects.of(letter["en"]), shown_on=timezone.localdate(),
        title_en="An answer", text_en="It came today.",
        title_cy="Ateb", text_cy="Daeth heddiw.",
    )  # fmt: skip


@pytest.fixture
def manager(django_user_model):
    user = django_user_model.objects.create_user("nia", "nia@example.org")
    user.groups.add(Group.objects.get(name="Campaign managers"))
    return user


@pytest.fixture
def press_send(client, manager, update, django_capture_on_commit_callbacks):
    """Press the button of the screen that sends."""

    def press():
        client.force_login(manager)
        with django_capture_on_commit_callbacks(execute=True):
            client.post(reverse("letter_updates:send", args=[update.pk]))
        client.logout()
        update.refresh_from_db()

    return press


def test_an_update_is_shown_in_both_languages_and_showing_it_mails_nobody(
    client, letter, update, signed
):
    signed(wants_updates="on")
    written = len(mail.outbox)
    assert "It came today." in client.get(letter["en"].url_path).content.decode()
    assert "Daeth heddiw." in client.get(letter["cy"].url_path).content.decode()
    assert len(mail.outbox) == written


def test_those_who_asked_get_it_once_in_their_language(letter, update, signed, press_send):
    signed(wants_updates="on")
    signed(letter["cy"], email="mair@example.org", name="Mair", wants_updates="on")
    signed(email="not-me@example.org")
    written = len(mail.outbox)
    press_send()
    press_send()
    sending.go_on()

    got = {message.to[0]: message for message in mail.outbox[written:]}
    assert len(mail.outbox) == written + 2
    assert {to: message.subject for to, message in got.items()} == {
        "gwen@example.org": "News of the letter you signed: An answer",
        "mair@example.org": "Newyddion am y llythyr a lofnodwyd gennych: Ateb",
    }  # fmt: skip
    assert "Daeth heddiw." in got["mair@example.org"].body
    assert update.done_at
    assert sending.progress(update) == (2, 2)
    line = ModelLogEntry.objects.get(action=sending.SENT)
    assert line.data == {"count": 2}


def test_a_worker_that_dies_writes_to_nobody_twice(
    update, signed, manager, monkeypatch, django_capture_on_commit_callbacks
):
    for number in range(3):
        signed(email=f"no{number}@example.org", wants_updates="on")
    monkeypatch.setattr(sending, "BATCH", 2)
    monkeypatch.setattr(sending, "send", SimpleNamespace(enqueue=lambda number: None))
    written = len(mail.outbox)
    with django_capture_on_commit_callbacks(execute=True):
        assert sending.begin(update, manager)
        assert sending.write_batch(update.pk)

    def die(*args):
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(UpdateMail.objects, "create", lambda **fields: die())
        with pytest.raises(KeyboardInterrupt):
            sending.write_batch(update.pk)
    with django_capture_on_commit_callbacks(execute=True):
        sending.go_on()
    assert sorted(message.to[0] for message in mail.outbox[written:]) == [
        "no0@example.org", "no1@example.org", "no2@example.org",
    ]  # fmt: skip


def test_it_is_not_sent_while_one_language_is_missing(client, manager, update, signed, press_send):
    signed(wants_updates="on")
    LetterUpdate.objects.update(text_cy="")
    written = len(mail.outbox)
    press_send()
    assert (update.asked_at, len(mail.outbox)) == (None, written)
    client.force_login(manager)
    shown = client.get(reverse("letter_updates:send", args=[update.pk])).content.decode()
    assert "The Welsh side is not ready" in shown
    assert '<button type="submit" class="button"' not in shown


def test_the_screen_says_what_goes_to_how_many(client, manager, update, signed):
    signed(wants_updates="on")
    client.force_login(manager)
    shown = client.get(reverse("letter_updates:send", args=[update.pk])).content.decode()
    assert "It came today." in shown and "Daeth heddiw." in shown
    assert "Send to 1 person" in shown


def test_news_is_stopped_on_the_own_page_and_by_the_mail_program(
    client, update, signed, press_send
):
    signed(wants_updates="on")
    press_send()
    message = mail.outbox[-1].message()
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stop = message["List-Unsubscribe"].strip("<>")
    stop = stop[stop.index("/", 8) :]
    assert client.get(stop).status_code == 200
    assert Signature.objects.get().wants_updates
    assert client.post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Signature.objects.get().wants_updates

    Signature.objects.update(wants_updates=True)
    own = link_of(mail.outbox[-1])
    assert client.post(own, {"action": "stop"}).status_code == 303
    assert not Signature.objects.get().wants_updates
    assert own.strip("/").split("/")[-1] != stop.strip("/").split("/")[-1]


def test_nothing_half_written_is_shown(client, manager, update):
    client.force_login(manager)
    edit = reverse("letter_updates:edit", args=[update.pk])
    typed = {
        "pair": str(update.pair_id), "title_en": "New", "text_en": "New", "title_cy": "",
        "text_cy": "", "shown_on": "2026-01-01",
    }  # fmt: skip
    assert "write this as well" in client.post(edit, typed).content.decode()
    client.post(edit, {**typed, "shown_on": ""})
    update.refresh_from_db()
    assert (update.title_en, update.shown_on) == ("New", None)
