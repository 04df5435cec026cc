"""Saying that a change in one language needs none in the other.

The word is kept with the wording it is about. The translation of the old wording is kept for the
new one, so that nobody is asked to translate it again.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation

from translation import rights
from translation.desk import files, wording
from translation.desk.places import PlaceFinder
from translation.desk.segments import translation_of
from translation.halves import Halves, halves_of, take_turn
from translation.kinds import Record, Someone, known
from translation.locales import language_of, locale_for
from translation.models import ChosenFor, Pair, PairEvent, StillStands
from translation.past import history
from translation.sources import adoption
from translation.state import comparison, contents, news, reckoning, values
from translation.state.changes import Change
from translation.state.contents import Item
from translation.state.earlier import Earlier
from translation.state.gathering import gather
from translation.state.news import News
from translation.state.standing import Standing
from translation.twins import latest

WITHDRAWN = "translation.confirmation_withdrawn"


class NothingToConfirmError(ValidationError):
    """There is no such change any more, or it cannot be confirmed by itself."""

    def __init__(self) -> None:
        super().__init__(_("There is no change here that could be confirmed."))


def may_confirm(user: Someone, twin: Record | None) -> bool:
    """Whether a person may say that a twin still stands: who translates into it, or changes it."""
    if twin is None:
        return False
    return rights.may_translate_into(user, language_of(twin)) or rights.may_change(user, twin)


@transaction.atomic
def confirm(
    pair: Pair, user: Someone, path: str | None = None, digest: str | None = None
) -> list[Change]:
    """Keep somebody's word that the twin needs no change.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who says so; the caller has checked their right.
        path: the place it is about; None for everything that has changed.
        digest: one wording at that place, as `Change.digest`; None for all of them.

    Returns:
        The changes it is about.

    Raises:
        NothingToConfirmError: if nothing has changed there, or it cannot stand by itself.
    """
    take_turn(pair)
    at, halves = gather([pair])[pair.pk], halves_of(pair)
    found = news.news_of(at, halves)
    chosen = [change for change in found.all if _is_meant(change, path, digest)]
    if not chosen:
        raise NothingToConfirmError()
    items = {(change.path, change.digest) for change in chosen if change.may_stand}
    if path is None:
        items |= _whole(at, found)
    for place, said in sorted(items):
        StillStands.objects.get_or_create(
            pair=pair, path=place, digest=said, defaults={"user": known(user)}
        )
    _carry_over(halves, chosen, user)
    _let_choices_stand(pair, halves.source, chosen)
    reckoning.refresh(pair)
    history.record(
        pair,
        PairEvent.Action.STILL_STANDS,
        user,
        language=halves.twin_language,
        note=chosen[0].label[:500] if path is not None else "",
    )
    return chosen


@transaction.atomic
def withdraw(pair: Pair, user: Someone) -> int:
    """Take every confirmation of a pair back, those of small corrections among them.

    Args:
        pair: the pair; its derived state is brought up to date.
        user: who does so; the caller has checked their right.

    Returns:
        How many there were.
    """
    take_turn(pair)
    count, _by_model = StillStands.objects.filter(pair=pair).delete()
    if count:
        reckoning.refresh(pair)
        halves = halves_of(pair)
        log(instance=halves.present[0], action=WITHDRAWN, user=user)
    return count


def _is_meant(change: Change, path: str | None, digest: str | None) -> bool:
    if path is None:
        return True
    return change.may_stand and change.path == path and digest in (None, change.digest)


def _whole(at: Standing, found: News) -> set[Item]:
    items: set[Item] = set()
    if found.live:
        items |= comparison.confirmations(at.basis or [], at.says or [])
    if found.draft:
        items |= comparison.confirmations(at.draft_basis or [], at.will_say)
    return items


def _carry_over(halves: Halves, changes: list[Change], user: Someone) -> None:
    translation = translation_of(halves.twin)
    if not translation:
        return
    earlier = Earlier(halves.source, [])
    for content in (news.as_live(halves.source), latest(halves.source)):
        segments, places = dict(contents.wordings_of(content)), PlaceFinder(content)
        for change in changes:
            old = earlier.translation((change.path, change.was))
            segment: Any = segments.get((change.path, change.digest))
            if not old or not segment or earlier.translation((change.path, change.digest)):
                continue
            if not wording.problems(old.data, segment.string.data, places.find(change.path)):
                _store(translation, old, segment, user)


def _let_choices_stand(pair: Pair, source: Record, changes: list[Change]) -> None:
    """Let the desk know that what was chosen for a value serves another one by now."""
    stand = {(change.path, change.was): change.digest for change in changes}
    rows = ChosenFor.objects.filter(
        choice__context__object_id=pair.pk, choice__locale=locale_for(pair.twin_language)
    ).select_related("choice__context")
    for row in rows if any(map(values.is_value, stand)) else ():
        path = row.choice.context.path
        digest = stand.get((values.item_path(path), contents.short(row.data)))
        for content in (latest(source), news.as_live(source)):
            place = PlaceFinder(content).by_path.get(path)
            if digest and place and contents.short(place.value) == digest:
                row.data, row.label = place.value, files.label_of(place.choice, place.value)
                row.save(update_fields=["data", "label"])
                break


def _store(translation: Translation, old: StringTranslation, segment: Any, user: Someone) -> None:
    string = String.from_value(translation.source.locale, segment.string)
    adoption.store(translation, StringSegment(context=old.context, string=string), old.data, user)
