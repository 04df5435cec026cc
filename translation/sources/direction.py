"""Changing which language of a pair is translated into the other. Readers see no difference."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation import rights
from translation.desk import drafts, segments
from translation.halves import Halves, halves_of, take_turn
from translation.kinds import Record, Someone
from translation.locales import locale_for
from translation.mirror.kept import kept_values
from translation.models import (
    LiveBasis,
    Pair,
    PairEvent,
    ReadersState,
    StillStands,
    TranslatedDraft,
    Waiting,
    WorkState,
)
from translation.past import history
from translation.sources import own, sending
from translation.sources.adoption import left_over, strings_of
from translation.state import contents, fingerprints, reckoning, values
from translation.state.news import as_live
from translation.state.values import Item
from translation.twins import latest


@dataclass(frozen=True)
class Turned:
    """What became of the half that was the source.

    Attributes:
        adopted: how many of its pieces of text are the translation now.
        left: the pieces that found no place; a person decides about them.
    """

    adopted: int
    left: list[str]


class TurnRefusedError(ValidationError):
    """The direction of a pair cannot be changed now; the messages say why."""


def may_turn(user: Someone, halves: Halves) -> bool:
    """Whether a person may change the direction: who may publish both halves."""
    return len(halves.present) == 2 and all(
        rights.may_publish(user, half) for half in halves.present
    )


def refusals(pair: Pair, halves: Halves) -> list[str]:
    """Why the direction of a pair cannot be changed now, in sentences."""
    if pair.is_free:
        return [_("Each language is edited on its own.")]
    if not (halves.source and halves.twin):
        return [_("There is nothing in the other language.")]
    found = []
    if pair.readers_state == ReadersState.OUT_OF_DATE:
        found.append(_("Readers do not have the same in both languages. Publish or confirm first."))
    if any(half.current_workflow_state for half in halves.present):
        found.append(_("One of the languages is in review."))
    elif pair.work_state != WorkState.READY and not left_over(halves.twin):
        found.append(_("The translation is not finished."))
    if Waiting.objects.filter(pair=pair).exists():
        found.append(_("It waits to be published together with the other language."))
    translation = segments.translation_of(halves.twin)
    if translation and _has_newer_words(translation, halves.twin):
        found.append(_("The translation holds text that is not in the newest draft yet."))
    return found


def _has_newer_words(translation: Translation, twin: Record) -> bool:
    """Whether something was translated that no draft of the twin has."""
    if TranslatedDraft.objects.filter(revision=twin.latest_revision_id).exists():
        return drafts.is_newer_than_draft(translation, twin)
    said = {value.string.data for value in strings_of(twin)}
    texts = segments.with_text(translation).exclude(translation=None)
    return not said.issuperset(texts.values_list("translation", flat=True))


@transaction.atomic
def turn(pair: Pair, user: Someone) -> Turned:
    """Make the other language the source language of a pair.

    Every translated sentence of the old direction is kept, and is used again when the pair is
    turned back.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who decides; the caller has checked their right.

    Raises:
        TurnRefusedError: while the halves do not say the same, or are being worked on.
    """
    take_turn(pair)
    reckoning.refresh(pair)
    halves = halves_of(pair)
    if found := refusals(pair, halves):
        raise TurnRefusedError(found)
    source, target = halves.twin, halves.source
    Translation.objects.filter(source__object_id=pair.pk, enabled=True).update(enabled=False)
    pair.source_locale = locale_for(halves.twin_language)
    pair.save(update_fields=["source_locale"])
    StillStands.objects.filter(pair=pair).delete()
    sent = sending.send(source, user)[-1]
    own.take_over(sent.translation, target, user)
    base_on(pair, source, target)
    left = left_over(target)
    if not left:
        keep_as_built(sent.translation, source, target)
    reckoning.refresh_keys([pair.pk])
    pair.refresh_from_db()
    history.record(pair, PairEvent.Action.DIRECTION, user, language=halves.twin_language)
    return Turned(sent.adoption.adopted if sent.adoption else 0, left)


def base_on(pair: Pair, source: Record, target: Record) -> None:
    """What readers of the new twin have is what the new source says: nothing was different."""
    LiveBasis.objects.filter(pair=pair).delete()
    if target.live:
        said = as_live(source) if source.live else latest(source)
        LiveBasis.objects.create(pair=pair, items=_based_on(said, target))


def keep_as_built(translation: Translation, source: Record, target: Record) -> None:
    """A new twin whose every piece of text found its place counts as built from its segments."""
    revision = type(target).objects.get(pk=target.pk).latest_revision
    if not revision or segments.untranslated(translation).exists():
        return
    said = _based_on(latest(source), target)
    TranslatedDraft.objects.update_or_create(
        revision=revision,
        defaults={
            "source_items": said,
            "source_fingerprint": contents.fingerprint(values.wording(said)),
            "text_fingerprint": fingerprints.text_fingerprint(translation),
        },
    )


def _based_on(source: Record, target: Record) -> list[Item]:
    """What a source says, with the values in whose place its twin has others."""
    chosen = kept_values(target.translation_key, target.locale_id)
    return values.chosen(contents.said_by(source), chosen)
