"""The outbox: a mail is kept first, sent after, and tried again until it is accepted.

Sending is "at least once": should a process die between the mail server's yes and the note of it,
the mail goes out again under the same Message-ID, by which servers recognise a double.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from mail.letters import BOTH, compose
from mail.models import MAX_ATTEMPTS, Message

logger = logging.getLogger(__name__)

# While a worker holds a message no other takes it; if the worker dies, it is free after this.
HOLD = timedelta(minutes=10)
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(days=1)
# A mail server that is down would keep a whole run waiting for each message.
FAILURES_IN_A_ROW = 3


def queue(
    to: str,
    template: str,
    language: str,
    context: Mapping[str, Any],
    reply_to: str = "",
    enclosed: str = "",
) -> Message:
    """Write a mail into the outbox; it goes out when the transaction has been committed.

    Args:
        to: one address.
        template: the name of a letter; see `mail.letters`.
        language: "en", "cy", or "" for both, Welsh first.
        context: what the letter may say.
        reply_to: the address answers go to, if not ours.
        enclosed: somebody's own words, put after the letter.
    """
    subject, body = compose(template, language, context, enclosed)
    message = Message.objects.create(
        to=to, reply_to=reply_to, subject=subject, body=body, language=language
    )

    def deliver_soon() -> None:
        deliver.enqueue(message.pk)

    # Robust: what is kept stays kept, and its sender is thanked, even if no task can be queued.
    transaction.on_commit(deliver_soon, robust=True)
    return message


@task()
def deliver(message_id: int) -> bool:
    """Send one message in the background."""
    return send(message_id)


def send(message_id: int) -> bool:
    """Send a message if it is due and nobody else is sending it.

    Returns:
        Whether the mail server accepted it now. Errors are noted and logged, never raised.
    """
    message = _take(message_id, timezone.now())
    if message is None:
        return False
    try:
        _as_email(message).send()
    except Exception as error:
        _put_back(message, type(error).__name__)
        return False
    Message.objects.filter(pk=message_id).update(sent_at=timezone.now(), last_error="")
    return True


def send_waiting(limit: int = 50) -> int:
    """Send what is due, the longest waiting first.

    Args:
        limit: the most messages to try in one run.

    Returns:
        How many the mail server accepted.
    """
    due = Message.objects.due(timezone.now()).values_list("pk", flat=True)[:limit]
    sent = failures = 0
    for message_id in list(due):
        if send(message_id):
            sent += 1
            failures = 0
        else:
            failures += 1
        if failures == FAILURES_IN_A_ROW:
            break
    return sent


def _take(message_id: int, now: datetime) -> Message | None:
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


def _put_back(message: Message, error: str) -> None:
    """Note a failure and when to try again. The error's text may hold addresses: it is left out."""
    pause = min(FIRST_PAUSE * 4 ** (message.attempts - 1), LONGEST_PAUSE)
    Message.objects.filter(pk=message.pk).update(
        next_attempt_at=timezone.now() + pause, last_error=error
    )
    level = logging.ERROR if message.attempts >= MAX_ATTEMPTS else logging.WARNING
    logger.log(
        level,
        "mail %s not sent: %s, attempt %s of %s",
        message.pk,
        error,
        message.attempts,
        MAX_ATTEMPTS,
    )


def _as_email(message: Message) -> EmailMessage:
    """The message as it goes out.

    A line break in an address or subject is refused by Django when the mail is built, so nobody
    can add a header of their own.
    """
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    headers = {
        "Message-ID": f"<{message.pk}.{message.created_at:%Y%m%d%H%M%S%f}@{domain}>",
        "Content-Language": message.language or ", ".join(BOTH),
        "Auto-Submitted": "auto-generated",  # RFC 3834: no out-of-office answers to this
    }
    return EmailMessage(
        subject=message.subject,
        body=message.body,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers=headers,
    )
