"""Doing to one text what a person wants, if nothing stands against it."""

from dataclasses import dataclass, replace

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from translation.desk import leaving_out, merging, wording
from translation.desk.codes import BrokenCodesError
from translation.desk.entry import Entry, is_as_seen
from translation.kinds import Someone, known
from translation.models import SegmentMark
from translation.past.texts import Help, TextChange

Mark = SegmentMark.Kind
# Takes back what was said about a piece.
NONE = "none"
# The earlier translation serves the new wording too.
STANDS = "stands"


class TooLateError(Exception):
    """Somebody else has saved the piece since it was read."""


@dataclass(frozen=True)
class Wish:
    """What a person wants for one piece.

    Attributes:
        text: what they wrote; an empty text removes a translation.
        seen: `Entry.version` of the piece as they saw it. What somebody else has changed since is
            not overwritten. None asks nothing.
        mark: what they say about it: a code of `SegmentMark.Kind`, `STANDS`, `NONE` or nothing.
        help: what helped them.
    """

    text: str
    seen: str | None = None
    mark: str = ""
    help: str = Help.HAND


def apply(
    translation: Translation, user: Someone, entry: Entry, wish: Wish
) -> tuple[Entry, TextChange | None]:
    """Do to one piece what a person wants, if nothing stands against it.

    Args:
        entry: the piece as it is stored.

    Returns:
        The piece as it is now, with problems or a conflict; and its line of history if it was
        changed, which the caller keeps.

    Raises:
        TooLateError: if somebody has saved it since it was read.
    """
    mine = replace(entry, text=wish.text)
    try:
        data, mark, help = _wanted(entry, wish)
    except BrokenCodesError as error:
        return replace(mine, problems=(wording.broken(error),)), None
    new = wording.shown(data, entry.place)
    if (new, mark) == (entry.saved_text, entry.mark):
        return entry, None
    if wish.seen is not None and wish.seen != entry.version:
        if not wish.mark and is_as_seen(new, wish.seen):
            # An untouched box does not undo what somebody else has written.
            return entry, None
        return merging.conflict(mine, translation, wish.seen), None
    problems = wording.problems(data, entry.segment.string.data, entry.place) if data else []
    if mark == Mark.NOT_NEEDED and not entry.may_be_left:
        problems.append(_("This text is needed in both languages."))
    elif mark == Mark.NOT_NEEDED and leaving_out.leaves_nothing(translation, entry):
        problems.append(leaving_out.nothing_left())
    if problems:
        return replace(mine, problems=tuple(problems)), None
    row_id = _store(translation, user, entry, data)
    _store_mark(translation, user, entry, mark)
    if entry.path == "title":
        _name_draft(translation, new)
    changed = replace(
        entry,
        text=new,
        saved_text=new,
        mark=mark,
        row_id=row_id,
        earlier=() if data else entry.earlier,
        user=user.pk,
        at=timezone.now(),
        is_mine=True,
    )
    before = entry.row_data if entry.row_id else ""
    line = TextChange(entry.path, entry.label, entry.source, before, data, help)
    return replace(changed, row_data=data), line


def _wanted(entry: Entry, wish: Wish) -> tuple[str, str, str]:
    """The data, the mark and the help that a wish comes to."""
    if wish.mark == Mark.SAME:
        return entry.segment.string.data, Mark.SAME, Help.SAME
    if wish.mark == Mark.NOT_NEEDED:
        return "", Mark.NOT_NEEDED, Help.NOT_NEEDED
    if wish.mark == STANDS and entry.earlier:
        return wording.kept(entry.earlier[0].text, entry.place), "", Help.EARLIER
    data = wording.kept(wish.text, entry.place)
    is_untouched = data == entry.row_data and not wish.mark
    # To save what a machine wrote, or the memory had, is to confirm it.
    is_confirmed = entry.mark in SegmentMark.UNCONFIRMED
    mark = entry.mark if is_untouched and not is_confirmed else ""
    return data, mark, wish.help


def _store(translation: Translation, user: Someone, entry: Entry, data: str) -> int | None:
    """Keep a text, or remove it; the number of its row comes back."""
    if data == entry.row_data:
        return entry.row_id
    # Only what was read is written over: somebody may have been quicker.
    stored = StringTranslation.objects.filter(pk=entry.row_id, data=entry.row_data)
    if not data:
        _require(stored.delete()[0])
        return None
    said = {
        "data": data,
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
        "tool_name": "",
        "last_translated_by": known(user),
        "has_error": False,
        "field_error": "",
        "updated_at": timezone.now(),
    }
    if entry.row_id:
        _require(stored.update(**said))
        return entry.row_id
    row = StringTranslation(
        translation_of_id=entry.segment.string_id,
        context_id=entry.segment.context_id,
        locale_id=translation.target_locale_id,
        **said,
    )
    try:
        with transaction.atomic():
            return StringTranslation.objects.bulk_create([row])[0].pk
    except IntegrityError as error:
        raise TooLateError from error


def _name_draft(translation: Translation, title: str) -> None:
    """Let editors find the twin by its own title before it is published."""
    twin = Page.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    )
    twin.update(draft_title=title or F("title"))


def _require(changed: int) -> None:
    if not changed:
        raise TooLateError


def _store_mark(translation: Translation, user: Someone, entry: Entry, mark: str) -> None:
    if mark == entry.mark:
        return
    piece = {
        "translation": translation,
        "context_id": entry.segment.context_id,
        "string_id": entry.segment.string_id,
    }
    if mark:
        said = {"kind": mark, "user": known(user), "at": timezone.now()}
        SegmentMark.objects.update_or_create(**piece, defaults=said)
    else:
        SegmentMark.objects.filter(**piece).delete()
