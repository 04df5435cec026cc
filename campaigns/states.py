"""How far a letter has come."""

from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

# Of so many days readers are told that the end is near.
CLOSING = timedelta(days=7)


class LetterState(models.TextChoices):
    """The states of a letter that readers can see, in no need of agreeing with its title."""

    OPEN = "open", _("Open for signing")
    CLOSING = "closing", _("Closing soon")
    CLOSED = "closed", _("Closed for signing")
    DELIVERED = "delivered", _("Letter delivered")
    ANSWERED = "answered", _("Letter answered")


# What stands in the address of a list that is narrowed down to one.
STATE_WORDS = {
    "open": {"en": "open", "cy": "ar-agor"},
    "closing": {"en": "closing-soon", "cy": "yn-cau-cyn-hir"},
    "closed": {"en": "closed", "cy": "ar-gau"},
    "delivered": {"en": "delivered", "cy": "cyflwynwyd"},
    "answered": {"en": "answered", "cy": "atebwyd"},
}
CAN_BE_SIGNED = (LetterState.OPEN, LetterState.CLOSING)


def state_of(
    deadline: date, delivered_on: date | None, answered_on: date | None, today: date
) -> LetterState:
    """How far a letter has come on a day.

    Args:
        deadline: the last day on which it can be signed.
        delivered_on: when it was handed over, if it was.
        answered_on: when it was answered, if it was.
        today: the day.
    """
    if answered_on and answered_on <= today:
        return LetterState.ANSWERED
    if delivered_on and delivered_on <= today:
        return LetterState.DELIVERED
    if today > deadline:
        return LetterState.CLOSED
    return LetterState.CLOSING if deadline - today < CLOSING else LetterState.OPEN
