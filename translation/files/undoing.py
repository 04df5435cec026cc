"""Undoing what a file has changed, in one step; what somebody has changed since stays."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationContext,
)

from translation.desk import pieces, reopening, whereabouts, writing
from translation.desk.entry import Entry, numbers_of, version_of
from translation.files.changes import Change
from translation.files.taking_over import State, decide, parts_of, require_unlocked
from translation.kinds import Someone, known
from translation.models import DeliveredPart, Delivery, SegmentMark
from translation.past import texts
from translation.past.texts import Help, TextChange

# What a person may say of a text when they write it; anything else is put back as a row.
SAID = (SegmentMark.Kind.SAME, SegmentMark.Kind.NOT_NEEDED)


@transaction.atomic
def undo(delivery: Delivery, user: Someone) -> list[str]:
    """Put back what the texts were before a file was taken over.

    Args:
        delivery: the file.
        user: who undoes it; the caller has checked their right.

    Returns:
        Where the texts stand that somebody has changed since, in either language; they stay as
        they are.

    Raises:
        TooLateError: if it is not taken over, or undone already.
        LockedError: if a page is locked; nothing is changed.
    """
    decide(delivery, user, State.APPLIED, State.UNDONE)
    left: list[str] = []
    for part in parts_of(delivery):
        Translation.objects.select_for_update().get(pk=part.translation_id)
        if part.changes:
            require_unlocked(part.translation, user)
            left += _undo(part, user)
            reopening.reopen(part.translation, user)
    return left


def _undo(part: DeliveredPart, user: Someone) -> list[str]:
    translation = part.translation
    _take_back_beside(translation, user, [one for one in part.changes if "beside_after" in one])
    changes = {one["key"]: one for one in part.changes if "after" in one}
    entries = [one for one in pieces.entries(translation, user) if one.key in changes]
    mine = {one.key: one for one in entries if _is_as_it_was_left(one, changes[one.key])}
    ours = {key: changes[key] for key in mine}
    marks = {key: one["before_mark"] for key, one in ours.items() if one["before_mark"] in SAID}
    given = {key: one["before"] for key, one in ours.items()}
    writing.write(translation, user, given, marks=marks, help=Help.RESTORED)
    for key, one in ours.items():
        if one["before_mark"] and one["before_mark"] not in SAID:
            _mark(translation, user, mine[key], one["before_mark"])
    left = [entry.label for entry in entries if entry.key not in ours]
    return left + _labels_of(translation, changes.keys() - {entry.key for entry in entries})


def _labels_of(translation: Translation, keys: Iterable[str]) -> list[str]:
    """Where texts stood that the source no longer has in these words."""
    contexts = TranslationContext.objects.filter(pk__in=[numbers_of(key)[0] for key in keys])
    paths = contexts.order_by("pk").values_list("path", flat=True)
    labels = [whereabouts.spot_of(translation, path).label for path in paths]
    return [label for label in labels if label]


def _is_as_it_was_left(entry: Entry, change: Change) -> bool:
    return entry.version == version_of(change["after"], change["after_mark"])


def _mark(translation: Translation, user: Someone, entry: Entry, kind: str) -> None:
    SegmentMark.objects.update_or_create(
        translation=translation,
        context_id=entry.segment.context_id,
        string_id=entry.segment.string_id,
        defaults={"kind": kind, "user": known(user), "at": timezone.now()},
    )


def _take_back_beside(translation: Translation, user: Someone, changes: list[Change]) -> None:
    """Put back what was kept for wordings that were no longer in the source."""
    numbers = {one["key"]: numbers_of(one["key"]) for one in changes}
    contexts = [context for context, _string in numbers.values()]
    paths = dict(TranslationContext.objects.filter(pk__in=contexts).values_list("pk", "path"))
    lines = []
    for one in changes:
        context, string = numbers[one["key"]]
        row = StringTranslation.objects.filter(
            context=context,
            translation_of=string,
            locale=translation.target_locale_id,
            data=one["beside_after"],
        )
        before, after = one["beside_after"], one["beside_before"]
        is_changed = row.update(data=after) if after else row.delete()[0]
        if is_changed and context in paths:
            lines.append(TextChange(paths[context], "", "", before, after, Help.RESTORED))
    texts.record_all(translation, lines, user)
