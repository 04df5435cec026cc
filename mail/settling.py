"""What a person decides about a message that nobody can decide about otherwise."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from mail.models import Message
from mail.outbox import deliver_soon

ARRIVED, AGAIN = "mail.arrived", "mail.again"


@transaction.atomic
def it_arrived(message: Message, user: Any) -> bool:
    """Keep a person's word that a message has arrived.

    Args:
        message: one whose hand-over is uncertain.
        user: who says so; the caller has checked their right.

    Returns:
        False if there was nothing to decide any more.
    """
    open_ones = Message.objects.uncertain().filter(pk=message.pk)
    if not open_ones.update(handing_over_at=None, uncertain_since=None, **message.as_arrived()):
        return False
    _note(message, ARRIVED, user)
    return True


@transaction.atomic
def send_again(message: Message, user: Any) -> bool:
    """Send a message once more on a person's word, with as many attempts as at first.

    Args:
        message: one whose hand-over is uncertain, or that was given up.
        user: who says so; the caller has checked their right.

    Returns:
        False if there was nothing to decide any more.
    """
    again = (
        Message.objects.for_a_person()
        .filter(pk=message.pk)
        .update(
            attempts=0, next_attempt_at=timezone.now(), handing_over_at=None, uncertain_since=None
        )
    )
    if not again:
        return False
    _note(message, AGAIN, user)
    deliver_soon(message)
    return True


def _note(message: Message, action: str, user: Any) -> None:
    # The history outlives the message: no subject and no address in it.
    log(message, action, user=user, title=str(message.pk))
