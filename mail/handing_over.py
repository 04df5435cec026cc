"""Handing a message to the mail server, never twice without a person's word.

1. A worker takes the message, for a while and for itself alone.
2. The mail is built and the server called. Whatever fails so far is certain: it is tried later.
3. The message is marked, and the mark committed, before a word of it is sent.
4. The server accepts it, and it is marked as sent.

Where a process dies between 3 and 4, or the connection breaks, nobody can know whether the server
has the message. It is not sent again: it waits for a person (`mail.settling`).
"""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPServerDisconnected
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from mail.letters import BOTH
from mail.models import MAX_ATTEMPTS, Message
from mail.registry import headers_of

logger = logging.getLogger(__name__)

# While a worker holds a message no other takes it; if the worker dies, it is free after this. A
# hand-over that has not ended by then is taken for lost: a mail server answers within minutes.
HOLD = timedelta(minutes=10)
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(days=1)
NOT_ACCEPTED = "NotAccepted"


def send(message_id: int) -> bool:
    """Send a message if it is due and nobody else is sending it.

    Returns:
        Whether the mail server accepted it now. Errors are noted and logged, never raised.
    """
    message = take(message_id, timezone.now())
    if message is None:
        return False
    try:
        validate_email(message.to)
        email = as_email(message)
        email.message()
    except Exception as error:
        # No time will come at which this can be sent.
        _put_back(message, type(error).__name__, attempts=MAX_ATTEMPTS)
        return False
    server = get_connection()
    try:
        _call(server)
    except Exception as error:
        _put_back(message, type(error).__name__)
        return False
    try:
        return _begin(message) and _hand_over(message, email, server)
    finally:
        _hang_up(server)


def note_the_lost() -> int:
    """Mark the messages whose hand-over never ended, for a person to decide about.

    Returns:
        How many there are.
    """
    now = timezone.now()
    lost = Message.objects.handing_over().filter(handing_over_at__lt=now - HOLD)
    found = lost.update(uncertain_since=now)
    if found:
        logger.error("mail: the hand-over of %s was interrupted, a person has to decide", found)
    return found


def take(message_id: int, now: datetime) -> Message | None:
    """Take a message for this worker alone.

    Only one of several workers finds the number of attempts as it read it and changes it.
    """
    due = Message.objects.due(now).order_by()
    message = due.filter(pk=message_id).first()
    if message is None:
        return None
    taken = due.filter(pk=message_id, attempts=message.attempts).update(
        attempts=F("attempts") + 1, next_attempt_at=now + HOLD
    )
    if not taken:
        return None
    message.attempts += 1
    return message


def as_email(message: Message) -> EmailMultiAlternatives:
    """The message as it goes out.

    A line break in an address or subject is refused by Django when the mail is built, so nobody
    can add a header of their own.
    """
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    headers = {
        "Message-ID": f"<{message.pk}.{message.created_at:%Y%m%d%H%M%S%f}@{domain}>",
        "Content-Language": message.language or ", ".join(BOTH),
        "Auto-Submitted": "auto-generated",  # RFC 3834: no out-of-office answers to this
        **headers_of(message.letter, message.pk),
    }
    email = EmailMultiAlternatives(
        subject=message.subject,
        body=message.body,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers=headers,
    )
    if message.html:
        email.attach_alternative(message.html, "text/html")
    return email


def _call(server: Any) -> None:
    """Open the connection, and let an SMTP server greet, which else waits for the message."""
    server.open()
    greet = getattr(getattr(server, "connection", None), "ehlo_or_helo_if_needed", None)
    if greet:
        greet()


def _begin(message: Message) -> bool:
    """Mark that the hand-over begins, unless the message is no longer this worker's.

    Durable: a mark that could be rolled back would be none.
    """
    with transaction.atomic(durable=True):
        mine = Message.objects.held_after(message.attempts).filter(pk=message.pk)
        return bool(mine.update(handing_over_at=timezone.now()))


def _hand_over(message: Message, email: EmailMultiAlternatives, server: Any) -> bool:
    try:
        accepted = server.send_messages([email])
    except Exception as error:
        if _is_refusal(error):
            _put_back(message, type(error).__name__)
        else:
            _leave_open(message, type(error).__name__)
        return False
    if not accepted:
        _put_back(message, NOT_ACCEPTED)
        return False
    Message.objects.filter(pk=message.pk).update(
        handing_over_at=None, uncertain_since=None, last_error="", **message.as_arrived()
    )
    return True


def _is_refusal(error: Exception) -> bool:
    """Whether the server has said no, so that it certainly does not have the message.

    A mail service that is asked over HTTP says so with a status of 400 to 499.
    """
    if isinstance(error, SMTPException):
        return not isinstance(error, SMTPServerDisconnected)
    status = getattr(error, "status_code", None)
    return isinstance(status, int) and 400 <= status < 500


def _put_back(message: Message, error: str, attempts: int = 0) -> None:
    """Note a failure and when to try again. The error's text may hold addresses: it is left out.

    Whoever held a message too long no longer has a say: another worker may be handing it over.
    """
    attempts = attempts or message.attempts
    pause = min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE)
    held = Message.objects.filter(pk=message.pk, sent_at=None, attempts=message.attempts)
    held.update(
        attempts=attempts,
        next_attempt_at=timezone.now() + pause,
        handing_over_at=None,
        last_error=error,
    )
    level = logging.ERROR if attempts >= MAX_ATTEMPTS else logging.WARNING
    said = "mail %s not sent: %s, attempt %s of %s"
    logger.log(level, said, message.pk, error, attempts, MAX_ATTEMPTS)


def _leave_open(message: Message, error: str) -> None:
    """Note that nobody knows whether the server has the message."""
    Message.objects.filter(pk=message.pk).update(uncertain_since=timezone.now(), last_error=error)
    logger.error("mail %s: not certain whether it was sent: %s", message.pk, error)


def _hang_up(server: Any) -> None:
    """End the conversation. What goes wrong here changes nothing any more."""
    try:
        server.close()
    except Exception as error:
        logger.warning("mail server: %s after the hand-over", type(error).__name__)
