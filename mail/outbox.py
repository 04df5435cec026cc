"""The outbox: a mail is kept first, sent after, and tried again until it is accepted."""

import logging
import time
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from mail.addresses import is_usable
from mail.handing_over import note_the_lost, send
from mail.letters import Composed, compose
from mail.models import MAX_ATTEMPTS, Message
from mail.models.message import ADDRESS_LENGTH
from mail.registry import find
from mail.values import one_line
from mail.wordings import InUse

logger = logging.getLogger(__name__)

# A mail server that is down would keep a whole run waiting for each message.
FAILURES_IN_A_ROW = 3
# Thousands may wait when it is back.
MOST_IN_A_RUN = 2_000
LONGEST_RUN = 30  # seconds
# As when it is found while sending.
NO_ADDRESS = ValidationError.__name__


def queue(
    to: str,
    letter: str,
    language: str,
    context: Mapping[str, Any],
    reply_to: str = "",
    enclosed: str = "",
) -> Message:
    """Write a letter into the outbox; it goes out when the transaction has been committed.

    Args:
        to: one address. To one that no mail can go to the message is kept as given up: a person
            sees it, and what else is done in the transaction stands.
        letter: the name of a letter; see `mail.registry`.
        language: "en", "cy", or "" for both, Welsh first.
        context: the values of the letter's placeholders; see `mail.values`.
        reply_to: the address answers go to, if not ours.
        enclosed: somebody's own words, put after the letter.

    Raises:
        LookupError: if there is no such letter.
        ValueError: if it lacks a value, or has no place for one.
    """
    composed = compose(find(letter), language, context, InUse(), enclosed)
    return keep(to, composed, language, letter=letter, reply_to=reply_to)


def keep(to: str, composed: Composed, language: str, *, letter: str, reply_to: str = "") -> Message:
    """Keep a letter that is written already, and send it when the transaction is committed.

    Args:
        to: one address.
        composed: what it says.
        language: "en", "cy", or "" for both.
        letter: which letter it is.
        reply_to: the address answers go to, if not ours.
    """
    usable = is_usable(to)
    message = Message.objects.create(
        to=one_line(to)[:ADDRESS_LENGTH],
        reply_to=reply_to if is_usable(reply_to) else "",
        letter=letter,
        subject=composed.subject,
        body=composed.text,
        html=composed.html,
        language=language,
        attempts=0 if usable else MAX_ATTEMPTS,
        last_error="" if usable else NO_ADDRESS,
    )
    if usable:
        deliver_soon(message)
    else:
        logger.error("mail %s not sent: %s", message.pk, NO_ADDRESS)
    return message


def deliver_soon(message: Message) -> None:
    """Send a message in the background when the transaction has been committed."""

    def enqueue() -> None:
        deliver.enqueue(message.pk)

    # Robust: what is kept stays kept, and its sender is thanked, even if no task can be queued.
    transaction.on_commit(enqueue, robust=True)


@task()
def deliver(message_id: int) -> bool:
    """Send one message in the background."""
    return send(message_id)


def send_waiting() -> int:
    """Send what is due, the longest waiting first, and note what was lost on the way.

    It stops after a while: other periodic work waits for it.

    Returns:
        How many the mail server accepted.
    """
    note_the_lost()
    due = list(Message.objects.due(timezone.now()).values_list("pk", flat=True)[:MOST_IN_A_RUN])
    sent = failures = 0
    begun = time.monotonic()
    for message_id in due:
        if time.monotonic() - begun > LONGEST_RUN:
            break
        if send(message_id):
            sent += 1
            failures = 0
        else:
            failures += 1
        if failures == FAILURES_IN_A_ROW:
            break
    return sent
