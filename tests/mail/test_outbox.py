"""Mails are kept first, sent once, and tried again until they are accepted."""

import logging
from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone, translation

from mail import handing_over, outbox, registry, retention
from mail.models import MAX_ATTEMPTS, Message
from mail.registry import Kind, Placeholder, wording

FAILING = "tests.mail.backends.FailingBackend"


@pytest.fixture
def letters(monkeypatch):
    """A letter that says which language it is written in."""
    shipped = {
        code: wording(f"Subject {code}{{name}}", f"Text {code} {{name}}") for code in ("en", "cy")
    }
    placeholders = (Placeholder("name", "a name", "Mair"),)
    kind = Kind("probe", "A probe", "For tests", placeholders, shipped)
    monkeypatch.setitem(registry._kinds, "probe", kind)


def queue(language="en", **changes):
    fields = {"to": "a@example.org", "letter": "probe", "context": {"name": "Mair"}, **changes}
    return outbox.queue(language=language, **fields)


def make_message(**fields):
    fields = {"to": "a@example.org", "subject": "s", "body": "b", "language": "en", **fields}
    return Message.objects.create(**fields)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_letter_is_written_in_the_language_asked_for_whatever_is_being_spoken(letters, language):
    with translation.override("cy" if language == "en" else "en"):
        message = queue(language)

    assert message.subject == f"Subject {language}Mair"
    assert message.body == f"Text {language} Mair\n"


@pytest.mark.django_db
def test_a_letter_to_somebody_whose_wish_is_unknown_is_in_both_languages_welsh_first(letters):
    message = queue("", enclosed="Their own words.")

    assert message.subject == "Subject cyMair / Subject enMair"
    assert message.body.index("Text cy") < message.body.index("Text en")
    assert message.body.startswith("The English text is below.")
    assert message.body.count("Their own words.") == 1


@pytest.mark.django_db
def test_nothing_is_sent_of_what_was_never_kept(letters, django_capture_on_commit_callbacks):
    committing = django_capture_on_commit_callbacks(execute=True)
    with committing, pytest.raises(RuntimeError), transaction.atomic():
        queue()
        raise RuntimeError

    assert Message.objects.count() == 0
    assert mail.outbox == []


@pytest.mark.django_db
def test_a_mail_goes_out_once_its_transaction_is_committed(
    letters, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        message = queue(reply_to="b@example.org")
        assert mail.outbox == []

    [sent] = mail.outbox
    assert sent.to == ["a@example.org"]
    assert sent.reply_to == ["b@example.org"]
    assert sent.extra_headers["Content-Language"] == "en"
    assert Message.objects.get(pk=message.pk).sent_at


@pytest.mark.django_db
def test_a_queue_that_is_down_does_not_undo_what_is_kept(
    letters, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(*args):
        raise OSError

    monkeypatch.setattr(type(outbox.deliver), "enqueue", fail)
    with django_capture_on_commit_callbacks(execute=True):
        message = queue()

    assert Message.objects.get(pk=message.pk).sent_at is None
    assert outbox.send_waiting() == 1


@pytest.mark.django_db
def test_whatever_has_waited_goes_out_together_unless_it_takes_too_long(monkeypatch):
    for _number in range(60):
        make_message()
    with monkeypatch.context() as no_time:
        no_time.setattr(outbox, "LONGEST_RUN", -1)
        assert outbox.send_waiting() == 0
    assert outbox.send_waiting() == 60


@pytest.mark.django_db
def test_sending_a_message_again_sends_nothing():
    message = make_message()

    assert outbox.send(message.pk) is True
    assert outbox.send(message.pk) is False
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_two_workers_do_not_send_a_message_twice(monkeypatch):
    """The second worker comes while the first is talking to the mail server."""
    message = make_message()
    second = []
    build = handing_over.as_email

    def build_while_another_worker_tries(taken):
        second.append(outbox.send(message.pk))
        second.append(outbox.send_waiting())
        return build(taken)

    monkeypatch.setattr(handing_over, "as_email", build_while_another_worker_tries)
    assert outbox.send(message.pk) is True

    assert second == [False, 0]
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_two_workers_that_read_a_message_at_the_same_moment_do_not_both_take_it(monkeypatch):
    message = make_message()
    first = handing_over.take(message.pk, timezone.now())
    # The second worker read the row before the first one wrote it.
    monkeypatch.setattr(Message.objects.__class__, "due", lambda self, now: StaleReading())

    assert first is not None
    assert handing_over.take(message.pk, timezone.now()) is None


class StaleReading:
    """What a worker sees that read just before another one took the message."""

    def order_by(self):
        return self

    def filter(self, **conditions):
        return Message.objects.filter(**conditions) if "attempts" in conditions else self

    def first(self):
        return Message(pk=Message.objects.get().pk, attempts=0)


@pytest.mark.django_db
def test_a_worker_that_died_holds_a_message_only_for_a_while():
    message = make_message()
    handing_over.take(message.pk, timezone.now())
    assert outbox.send_waiting() == 0

    Message.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))
    assert outbox.send_waiting() == 1


@pytest.mark.django_db
def test_a_mail_that_cannot_be_sent_is_tried_later_and_later(settings):
    settings.EMAIL_BACKEND = FAILING
    message = make_message()
    pauses = []
    for _attempt in range(3):
        Message.objects.update(next_attempt_at=timezone.now())
        outbox.send(message.pk)
        message.refresh_from_db()
        pauses.append(round((message.next_attempt_at - timezone.now()).total_seconds() / 60))

    assert pauses == [1, 4, 16]
    assert outbox.send_waiting() == 0


@pytest.mark.django_db
def test_a_mail_is_given_up_visibly_after_a_number_of_attempts(settings, caplog):
    settings.EMAIL_BACKEND = FAILING
    message = make_message()
    for _attempt in range(MAX_ATTEMPTS + 2):
        Message.objects.update(next_attempt_at=timezone.now())
        outbox.send_waiting()

    message.refresh_from_db()
    assert message.attempts == MAX_ATTEMPTS
    assert list(Message.objects.given_up()) == [message]
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1


@pytest.mark.django_db
def test_an_error_is_noted_and_logged_without_the_address_it_names(settings, caplog):
    settings.EMAIL_BACKEND = FAILING
    message = make_message()
    outbox.send(message.pk)

    message.refresh_from_db()
    assert message.last_error == "SMTPRecipientsRefused"
    assert "SMTPRecipientsRefused" in caplog.text
    assert "example.org" not in caplog.text


@pytest.mark.django_db
def test_one_mail_that_fails_does_not_keep_back_the_next(monkeypatch):
    bad = make_message(to="bad\nBcc: c@example.org")
    good = make_message()

    assert outbox.send_waiting() == 1
    assert Message.objects.get(pk=good.pk).sent_at
    assert Message.objects.get(pk=bad.pk).sent_at is None


@pytest.mark.django_db
def test_a_mail_server_that_is_down_is_not_asked_for_every_message(settings):
    settings.EMAIL_BACKEND = FAILING
    for _number in range(6):
        make_message()

    outbox.send_waiting()

    assert Message.objects.filter(attempts=1).count() == outbox.FAILURES_IN_A_ROW


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["to", "reply_to", "subject"])
def test_nobody_can_add_a_header_to_a_mail(field):
    message = make_message(**{field: "a@example.org\r\nBcc: everybody@example.org"})

    assert outbox.send(message.pk) is False
    assert mail.outbox == []


@pytest.mark.django_db
def test_a_subject_is_one_line(letters):
    assert "\n" not in queue(context={"name": "x\nBcc: everybody@example.org"}).subject


@pytest.mark.django_db
def test_a_mail_tried_again_has_the_same_message_id():
    message = make_message()

    first = handing_over.as_email(message).message()["Message-ID"]
    assert handing_over.as_email(Message.objects.get()).message()["Message-ID"] == first
    assert handing_over.as_email(message).message()["Auto-Submitted"] == "auto-generated"


@pytest.mark.django_db
def test_mails_are_forgotten_when_they_have_done_their_work():
    now = timezone.now()
    old = now - timedelta(days=31)
    very_old = now - timedelta(days=91)
    sent = make_message(sent_at=old)
    given_up = make_message(attempts=MAX_ATTEMPTS)
    fields = {"attempts": 1, "handing_over_at": now, "uncertain_since": now}
    undecided, still_open = make_message(**fields), make_message(**fields)
    waiting = make_message()
    recent = make_message(sent_at=now)
    old_ones = [given_up.pk, undecided.pk, waiting.pk]
    Message.objects.filter(pk__in=old_ones).update(created_at=very_old)

    assert retention.purge() == 3
    assert retention.purge() == 0
    assert set(Message.objects.all()) == {waiting, recent, still_open}
    assert sent.pk
