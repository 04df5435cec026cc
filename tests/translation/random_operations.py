"""What people and the clock do to the pages and records of a site, each chosen by chance.

Every operation goes by the road the admin goes, tells in a few words what it did, and raises what
the admin would show as a refusal.
"""

from contextlib import suppress

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError
from wagtail_localize.models import MissingRelatedObjectError

from tests.translation.random_pairing import Pairing
from tests.translation.random_writing import Writing
from translation.going_live.gate import NotReadyError

REFUSALS = (ValidationError, PermissionDenied, ProtectedError, MissingRelatedObjectError)


class Operations(Writing, Pairing):
    """What can be done to a site."""

    def step(self) -> tuple[str, str]:
        """Do something: its name, and what it did or why it was refused."""
        names = [name for name, weight in WEIGHTS.items() for _time in range(weight)]
        name = self.chance.choice(names)
        try:
            return name, getattr(self, name)() or "nothing to do"
        except NotReadyError as refusal:
            return name, f"refused: {[reason.code for reason in refusal.reasons]}"
        except REFUSALS as refusal:
            return name, f"refused: {refusal!r}"

    def begin(self) -> None:
        """Bring most of what was written up to date: the pairs of a site at work."""
        for record in self._written_here():
            if self.chance.random() < 0.8:
                with suppress(*REFUSALS):
                    self._bring_up_to_date(record)


# How often each is done, the one beside the other.
WEIGHTS = {
    "edit": 4,
    "autosave": 4,
    "edit_and_publish": 4,
    "schedule": 2,
    "publish": 5,
    "publish_earlier": 2,
    "revert": 2,
    "unpublish": 2,
    "the_clock": 3,
    "submit": 2,
    "review": 3,
    "send": 3,
    "translate": 2,
    "choose": 3,
    "translate_and_publish": 3,
    "translate_and_hand_in": 3,
    "bring_up_to_date": 4,
    "confirm": 3,
    "withdraw": 1,
    "waive": 1,
    "turn": 2,
    "free_or_tie": 2,
    "compare": 2,
    "wait": 2,
    "move": 2,
    "copy": 1,
    "delete": 1,
}
