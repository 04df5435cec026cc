"""Making one language of a free pair the translation of the other again."""

from django.db import transaction
from django.utils.translation import gettext as _

from translation.free.freeing import FreeingRefusedError
from translation.free.freeing import refusals as common_refusals
from translation.halves import Halves, halves_of, take_turn
from translation.kinds import Someone
from translation.models import FreeConfirmation, Pair, PairEvent, ReadersState, WorkState
from translation.past import history
from translation.sources import direction, own, sending
from translation.sources.adoption import left_over
from translation.sources.direction import Turned
from translation.state import reckoning


class _UndoneError(Exception):
    """Ends a trial, which leaves nothing behind."""


def refusals(pair: Pair, halves: Halves) -> list[str]:
    """Why a free pair cannot be tied now, in sentences."""
    if not (halves.source and halves.twin):
        return [_("There is nothing in the other language.")]
    found = common_refusals(pair, halves)
    if pair.readers_state == ReadersState.OUT_OF_DATE:
        found.append(_("Readers do not have the same in both languages. Publish or confirm first."))
    elif pair.work_state != WorkState.READY:
        found.append(_("Nobody has confirmed yet that both languages say the same."))
    return found


def trial(pair: Pair, user: Someone) -> Turned:
    """What tying a pair would do; it is done and undone.

    Args:
        pair: a free pair against whose tying nothing stands.
        user: who asks.
    """
    try:
        with transaction.atomic():
            tied = _tie(Pair.objects.get(pk=pair.pk), user)
            raise _UndoneError
    except _UndoneError:
        return tied


@transaction.atomic
def tie(pair: Pair, user: Someone) -> Turned:
    """Translate one language of a pair from the other again: from the one it was written in.

    The texts of the other half become the translation wherever they stand at the same place.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who decides; the caller has checked their right.

    Raises:
        FreeingRefusedError: while the halves do not say the same, or are being worked on.
    """
    take_turn(pair)
    if not pair.is_free:
        return Turned(0, [])
    reckoning.refresh(pair)
    if found := refusals(pair, halves_of(pair)):
        raise FreeingRefusedError(found)
    tied = _tie(pair, user)
    history.record(pair, PairEvent.Action.TIED, user)
    return tied


def _tie(pair: Pair, user: Someone) -> Turned:
    halves = halves_of(pair)
    source, twin = halves.source, halves.twin
    pair.is_free = False
    pair.save(update_fields=["is_free"])
    FreeConfirmation.objects.filter(pair=pair).delete()
    sent = sending.send(source, user)[-1]
    own.take_over(sent.translation, twin, user)
    direction.base_on(pair, source, twin)
    left = left_over(twin)
    if not left:
        direction.keep_as_built(sent.translation, source, twin)
    reckoning.refresh_keys([pair.pk])
    pair.refresh_from_db()
    return Turned(sent.adoption.adopted if sent.adoption else 0, left)
