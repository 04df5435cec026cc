"""Deciding that a pair needs one language only, and taking that back."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from translation import rights
from translation.halves import Halves, halves_of, take_turn
from translation.kinds import Someone, known
from translation.models import Pair, PairEvent
from translation.models.states import Policy, WaiverReason
from translation.past import history
from translation.state import reckoning

WAIVER = ("waived_at", "waived_by", "waived_reason", "waived_note")


class WaiverRefusedError(ValidationError):
    """Pages of this type are for both languages, always."""

    def __init__(self) -> None:
        super().__init__(_("A page of this type is never published in one language alone."))


def may_waive(user: Someone, halves: Halves) -> bool:
    """Whether a person may decide it: who may publish every half there is."""
    present = halves.present
    return bool(present) and all(rights.may_publish(user, half) for half in present)


def is_waivable(pair: Pair) -> bool:
    """Whether a pair may do with one language: some types are for both, always."""
    model = pair.content_type.model_class()
    return getattr(model, "publish_policy", Policy.REASON) != Policy.NEVER


@transaction.atomic
def waive(pair: Pair, user: Someone, reason: str, note: str = "") -> None:
    """Decide that a pair needs one language only.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who decides; the caller has checked their right.
        reason: a code of `WaiverReason`.
        note: why, in the person's own words, at most 500 characters.

    Raises:
        WaiverRefusedError: if its type may never be alone.
        ValueError: if there is no such reason.
    """
    take_turn(pair)
    if not is_waivable(pair):
        raise WaiverRefusedError()
    pair.waived_at, pair.waived_by = timezone.now(), known(user)
    pair.waived_reason, pair.waived_note = WaiverReason(reason).value, note
    pair.save(update_fields=WAIVER)
    _note(pair, PairEvent.Action.WAIVED, user, reason=reason, note=note)


@transaction.atomic
def end(pair: Pair, user: Someone) -> None:
    """Decide that a pair needs both languages after all.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who decides; the caller has checked their right.
    """
    take_turn(pair)
    if not pair.waived_at:
        return
    pair.waived_at, pair.waived_by, pair.waived_reason, pair.waived_note = None, None, "", ""
    pair.save(update_fields=WAIVER)
    _note(pair, PairEvent.Action.WAIVER_ENDED, user)


def _note(pair: Pair, action: PairEvent.Action, user: Someone, **details: str) -> None:
    reckoning.refresh(pair)
    language = halves_of(pair).twin_language
    history.record(pair, action, user, language=language, **details)
