"""Letting each language of a pair be edited on its own."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import drafts, segments
from translation.desk.segments import translation_of
from translation.free import confirming
from translation.halves import Halves, halves_of, take_turn
from translation.kinds import Record, Someone
from translation.models import (
    FreeConfirmation,
    LiveBasis,
    Pair,
    PairEvent,
    StillStands,
    TranslatedDraft,
    Waiting,
)
from translation.past import history
from translation.sources import sending
from translation.sources.adoption import left_over
from translation.state import comparison, reckoning, values
from translation.state.contents import Item
from translation.state.earlier import Earlier
from translation.state.gathering import gather
from translation.state.news import as_live
from translation.state.standing import Standing
from translation.twins import latest

Kind = FreeConfirmation.Kind


class FreeingRefusedError(ValidationError):
    """A pair cannot be freed, or tied, now; the messages say why."""


def may_free(user: Someone, halves: Halves) -> bool:
    """Whether a person may let the languages of a pair go their own ways, or tie them again.

    Who may change both halves may, and who may send either of them for translation.
    """
    if any(rights.may_send(user, half) for half in halves.present):
        return True
    return len(halves.present) == 2 and all(
        rights.may_change(user, half) for half in halves.present
    )


def refusals(pair: Pair, halves: Halves) -> list[str]:
    """Why a pair cannot be freed, or tied, now, in sentences."""
    found = []
    if any(half.current_workflow_state for half in halves.present):
        found.append(_("One of the languages is in review."))
    if Waiting.objects.filter(pair=pair).exists():
        found.append(_("It waits to be published together with the other language."))
    if any(half.scheduled_revision for half in halves.present):
        found.append(_("It is scheduled to be published."))
    translation = translation_of(halves.twin) if halves.twin else None
    if translation and segments.unconfirmed(translation).exists():
        sentence = _("Some of it is from a machine or the memory, and nobody has confirmed it yet.")
        found.append(sentence)
    return found


@transaction.atomic
def free(pair: Pair, user: Someone) -> None:
    """Let each language of a pair be edited on its own from now on.

    What was translated and is in no draft yet is saved as a draft, with the source's words where
    there is no translation. Nothing that readers get changes, nor whether they have the same.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who decides; the caller has checked their right.

    Raises:
        FreeingRefusedError: while it is in review, waits or is scheduled.
    """
    take_turn(pair)
    halves = halves_of(pair)
    if pair.is_free:
        return
    if found := refusals(pair, halves):
        raise FreeingRefusedError(found)
    if halves.twin is None and halves.source:
        sending.send(halves.source, user)
    at = gather([pair])[pair.pk]
    if _save_what_is_translated(halves_of(pair).twin, user):
        # Nobody has said of this draft that it says what the source does.
        at.draft_basis = None
    halves = halves_of(pair)
    Translation.objects.filter(source__object_id=pair.pk, enabled=True).update(enabled=False)
    pair.is_free = True
    pair.save(update_fields=["is_free"])
    _keep_what_is_agreed(pair, halves, at, user)
    StillStands.objects.filter(pair=pair).delete()
    LiveBasis.objects.filter(pair=pair).delete()
    reckoning.refresh(pair)
    history.record(pair, PairEvent.Action.FREED, user)


def _save_what_is_translated(twin: Record | None, user: Someone) -> bool:
    """Put the texts of the desk into the newest draft.

    Returns:
        Whether there were any that it did not have yet.
    """
    translation = translation_of(twin) if twin else None
    if twin is None or translation is None:
        if twin and not twin.live and not twin.latest_revision_id:
            twin.save_revision(user=user, clean=False)
        return False
    if left_over(twin):
        # What was written by hand and found no place among the segments stands only in the draft.
        return False
    is_built = TranslatedDraft.objects.filter(revision=twin.latest_revision_id).exists()
    if is_built and not drafts.is_newer_than_draft(translation, twin):
        return False
    drafts.build(translation, with_gaps=True).save_revision(user=user, clean=False)
    return True


def _keep_what_is_agreed(pair: Pair, halves: Halves, at: Standing, user: Someone) -> None:
    """What was up to date is confirmed; what was behind stays behind by the same changes."""
    source, twin = halves.source, halves.twin
    if source is None or twin is None:
        return
    earlier = Earlier(source, _items(at.basis) | _items(at.draft_basis))
    if at.says is not None and at.twin_live:
        is_current = comparison.is_current(at.basis, at.says, at.confirmed)
        said = at.says if is_current or at.basis is None else at.basis
        _keep_source(pair, Kind.LIVE, said, as_live(source), earlier, user)
        confirming.keep(pair, Kind.LIVE, as_live(twin), user)
    if at.draft_basis is not None:
        is_current = comparison.is_current(at.draft_basis, at.will_say, at.confirmed)
        said = at.will_say if is_current else at.draft_basis
        _keep_source(pair, Kind.DRAFT, said, latest(source), earlier, user)
        confirming.keep(pair, Kind.DRAFT, latest(twin), user)


def _keep_source(
    pair: Pair, kind: Kind, said: list[Item], content: Record, earlier: Earlier, user: Someone
) -> None:
    """Keep a wording of the source, which may be an earlier one than it has now."""
    said, (_now, texts) = values.wording(said), confirming.wording_of(content)
    for item in _items(said):
        if text := earlier.text(item):
            texts.setdefault(item[1], text)
    confirming.keep_wording(pair, pair.source_language, kind, said, texts, user)


def _items(said: list[Item] | None) -> set[Item]:
    return {(path, digest) for path, digest in said or []}
