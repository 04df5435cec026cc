"""Why a page or record is left out of a job, or cannot be sent with it."""

from enum import Enum

from django.utils.translation import gettext as _

from translation.kinds import Record
from translation.models import Pair, WorkState


class Obstacle(Enum):
    """What stands in the way; the value is what an item keeps."""

    NOT_ALLOWED = "not_allowed"
    GONE = "gone"
    DIRECTION = "direction"
    WAIVED = "waived"
    FREE = "free"
    READY = "ready"
    ERROR = "error"


def obstacle_of(pair: Pair, language: str, source: Record | None) -> Obstacle | None:
    """What stands in the way of translating a pair into a language.

    Args:
        pair: the pair.
        language: the language of the job.
        source: the half it was first written in, if it is there; anything true will do.
    """
    if pair.twin_language != language:
        return Obstacle.DIRECTION
    if not source:
        return Obstacle.GONE
    if pair.is_free:
        return Obstacle.FREE
    return Obstacle.WAIVED if pair.waived_at else None


def is_done(pair: Pair) -> bool:
    """Whether there is nothing to translate in a pair."""
    return pair.work_state == WorkState.READY


def sentence(code: str) -> str:
    """What stands in the way, in the language of the moment.

    Args:
        code: the value of an `Obstacle`.
    """
    return {
        Obstacle.NOT_ALLOWED: _("You may not send it for translation."),
        Obstacle.GONE: _("The text it is translated from has been deleted."),
        Obstacle.DIRECTION: _("It was first written in the language of the job."),
        Obstacle.WAIVED: _("It is needed in one language only."),
        Obstacle.FREE: _("Each of its languages is edited on its own."),
        Obstacle.READY: _("There is nothing to translate in it: its translation is ready."),
        Obstacle.ERROR: _("Something went wrong while it was sent. Try again."),
    }[Obstacle(code)]
