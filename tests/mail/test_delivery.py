"""What is known of a message’s way, and what a person decides where nobody can know."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.models import ModelLogEntry

from mail import handing_over, outbox, settling
from mail.models import MAX_ATTEMPTS, Message
from mail.models.message import State
from mail.reasons import REASONS, in_words

BACKENDS = "tests.mail.backends."
pytestmark = pytest.mark.django_db


def stage(message):
    return Message.objects.get(pk=message.pk).stage


@pytest.mark.parametrize("backend", ["UnreachableBackend", "FailingBackend", "DeafBackend"])
def test_what_was_certainly_not_accepted_is_tried_again(settings, make_message, backend):
    settings.EMAIL_BACKEND = BACKENDS + backend
    message = make_message()
    assert not outbox.send(message.pk)
    assert stage(message) is State.WAITING

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Message.objects.update(next_attempt_at=timezone.now())
    assert outbox.send_waiting() == 1
    assert stage(message) is State.SENT


@pytest.mark.parametrize("backend", ["BreakingBackend", "SlowBackend"])
def test_a_connection_that_breaks_during_the_hand_over_leaves_it_to_a_person(
    settings, make_message, backend, caplog
):
    settings.EMAIL_BACKEND = BACKENDS + backend
    message = make_message()
    outbox.send(message.pk)
    assert stage(message) is State.UNCERTAIN
    assert "not certain" in caplog.text

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Message.objects.update(next_attempt_at=timezone.now() - timedelta(days=9))
    assert outbox.send_waiting() == 0
    assert mail.outbox == []


def test_the_hand_over_is_on_record_before_a_word_is_said(make_message, monkeypatch):
    message = make_message()
    seen = []
    hand_over = handing_over._hand_over

    def look_first(*given):
        seen.append(stage(message))
        return hand_over(*given)

    monkeypatch.setattr(handing_over, "_hand_over", look_first)
    assert outbox.send(message.pk)
    assert seen == [State.HANDING_OVER]


def test_a_slow_hand_over_is_not_taken_for_lost_too_soon(make_message):
    now = timezone.now()
    running = make_message(handing_over_at=now - timedelta(minutes=9), attempts=1)
    lost = make_message(handing_over_at=now - timedelta(minutes=11), attempts=1)
    assert handing_over.note_the_lost() == 1
    assert (stage(running), stage(lost)) == (State.HANDING_OVER, State.UNCERTAIN)
    assert handing_over.note_the_lost() == 0


def test_a_worker_whose_message_was_taken_by_another_says_nothing(make_message, monkeypatch):
    message = make_message()
    opened = handing_over.get_connection

    def another_takes_it():
        Message.objects.filter(pk=message.pk).update(attempts=2)
        return opened()

    monkeypatch.setattr(handing_over, "get_connection", another_takes_it)
    assert not outbox.send(message.pk)
    assert mail.outbox == []


def test_a_worker_that_fails_too_late_does_not_put_back_what_another_hands_over(
    make_message, monkeypatch
):
    message = make_message()

    def another_hands_it_over():
        Message.objects.filter(pk=message.pk).update(attempts=2, handing_over_at=timezone.now())
        raise ConnectionError

    monkeypatch.setattr(handing_over, "_call", lambda server: another_hands_it_over())
    assert not outbox.send(message.pk)
    assert stage(message) is State.HANDING_OVER
    assert Message.objects.get(pk=message.pk).attempts == 2


@pytest.fixture
def uncertain(make_message):
    now = timezone.now()
    return make_message(attempts=1, handing_over_at=now, uncertain_since=now)


def test_a_person_says_that_it_arrived(uncertain, editor):
    assert settling.it_arrived(uncertain, editor)
    assert stage(uncertain) is State.SENT
    [entry] = ModelLogEntry.objects.filter(action=settling.ARRIVED)
    assert (entry.user, entry.object_id) == (editor, str(uncertain.pk))
    assert uncertain.to not in entry.label


def test_a_person_lets_it_be_sent_again(uncertain, editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert settling.send_again(uncertain, editor)
    assert stage(uncertain) is State.SENT
    assert len(mail.outbox) == 1
    assert ModelLogEntry.objects.get(action=settling.AGAIN).user == editor


def test_what_was_given_up_gets_as_many_attempts_as_at_first(make_message, editor):
    given_up = make_message(attempts=MAX_ATTEMPTS)
    assert settling.send_again(given_up, editor)
    assert Message.objects.get(pk=given_up.pk).attempts == 0


def test_two_people_do_not_decide_differently(uncertain, editor, approver):
    assert settling.it_arrived(uncertain, editor)
    assert not settling.send_again(uncertain, approver)
    assert not settling.it_arrived(uncertain, approver)
    assert ModelLogEntry.objects.filter(action__startswith="mail.").count() == 1


@pytest.mark.parametrize("fields", [{}, {"attempts": 1, "handing_over_at": timezone.now()}])
def test_nobody_decides_about_what_is_on_its_way(make_message, editor, fields):
    message = make_message(**fields)
    assert not settling.send_again(message, editor)
    assert not settling.it_arrived(message, editor)


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "ŵyn@cŵn.cymru", "a@b.example\nBcc: c@d.example", f"{'a' * 300}@b.cymru"],
)
def test_to_an_address_that_takes_no_mail_it_is_kept_and_shown(probe, address):
    context = {"address": "https://x.example/"}
    message = outbox.queue(address, "probe", "en", context)
    assert message.stage is State.GIVEN_UP
    assert in_words(message.last_error) == "No mail can go to this address."
    assert "\n" not in message.to
    assert outbox.send_waiting() == 0


def test_an_address_to_answer_to_that_takes_no_mail_is_left_out(probe):
    context = {"address": "https://x.example/"}
    wrong = "a@b.example\nBcc: c@d.example"
    assert outbox.queue("a@b.example", "probe", "en", context, reply_to=wrong).reply_to == ""


def test_a_welsh_host_name_takes_mail(probe):
    message = outbox.queue("a@cŵn.cymru", "probe", "en", {"address": "https://x.example/"})
    assert outbox.send(message.pk)


def test_every_error_we_know_is_said_in_words():
    assert all(str(reason) for reason in REASONS.values())
    assert "SomethingNew" in in_words("SomethingNew")
