"""Writing a translation: what a person wrote is saved, or comes back with the reason."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail_localize.models import Translation

from translation.desk import added, beside, choices, choosing, wording
from translation.desk.applying import STANDS, TooLateError, Wish, apply
from translation.desk.entry import is_as_seen
from translation.desk.pieces import entries, finder_of
from translation.kinds import Someone
from translation.models import Pair, SegmentMark
from translation.past import texts
from translation.past.texts import Help, TextChange
from translation.state import still_stands


@dataclass
class Written:
    """What became of a piece of writing.

    Attributes:
        saved: how many pieces were saved.
        entries: every piece as it stands, with problems and conflicts where there are any.
        moved: how many pieces were kept beside a source that has changed meanwhile.
        lost: what was written for places that are gone; it is kept nowhere.
    """

    saved: int = 0
    entries: list[Any] = field(default_factory=list)
    moved: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether everything that was written is saved."""
        return not any(entry.is_unsaved for entry in self.entries)


@transaction.atomic
def write(
    translation: Translation,
    user: Someone,
    given: Mapping[str, str],
    versions: Mapping[str, str] | None = None,
    marks: Mapping[str, str] | None = None,
    help: str = Help.HAND,
) -> Written:
    """Save what a person wrote. What cannot be saved comes back with the reason, unharmed.

    Args:
        translation: what it is a translation of.
        user: who wrote; the caller has checked their right.
        given: texts by `Entry.key`, as they are written at the desk.
        versions, marks: what `Wish` says of each piece, by its key.
        help: what helped to write all of it.
    """
    # Two people saving the same translation take turns.
    Translation.objects.select_for_update().get(pk=translation.pk)
    written = Written()
    unseen, changes = dict(given), []
    seen = versions or {}
    for piece in _pieces(translation, user, given):
        text = unseen.pop(piece.key, None)
        if text is not None:
            wish = Wish(text, seen.get(piece.key), (marks or {}).get(piece.key, ""), help)
            change = None
            if not _is_unconfirmed_still(piece, wish):
                piece, change = write_piece(translation, user, piece, wish)
            changes += [change] if change else []
        written.entries.append(piece)
    written.saved = len(changes)
    texts.record_all(translation, [*changes, *_fill_slug(translation, user, written)], user)
    for key, text in unseen.items():
        if beside.keep(translation, user, key, Wish(text, seen.get(key), help=help)):
            written.moved += 1
        elif text.strip() and not is_as_seen(wording.cleaned(text), seen.get(key)):
            written.lost.append(text)
    return written


def _is_unconfirmed_still(piece: Any, wish: Wish) -> bool:
    """Whether nobody has said or changed anything: saving a whole page confirms nothing."""
    is_unreviewed = piece.kind == "text" and piece.mark in SegmentMark.UNCONFIRMED
    is_untouched = wording.cleaned(wish.text) == wording.cleaned(piece.text)
    return is_unreviewed and is_untouched and not wish.mark


def write_piece(
    translation: Translation, user: Someone, piece: Any, wish: Wish
) -> tuple[Any, TextChange | None]:
    """Do to one piece of any kind what a person wants.

    Args:
        piece: an `Entry`, `Choice` or `Added` as it is stored.

    Returns:
        The piece as it is now, and its line of history if it was changed.
    """
    if piece.kind == "text":
        try:
            piece, line = apply(translation, user, piece, wish)
        except TooLateError:
            # Read again, it shows what the other has saved.
            stored = {one.key: one for one in entries(translation, user)}
            piece, line = apply(translation, user, stored[piece.key], wish)
        if line and wish.mark == STANDS:
            confirm(translation, user, piece)
        return piece, line
    if piece.kind == "choice" and wish.mark == STANDS and wish.text == piece.text:
        piece, line = choosing.let_stand(translation, piece, wish.seen)
        if line:
            confirm(translation, user, piece)
        return piece, line
    save = choosing.save if piece.kind == "choice" else added.save
    return save(translation, user, piece, wish.text, wish.seen)


def confirm(translation: Translation, user: Someone, piece: Any) -> None:
    """Let readers' state know that what the translation has serves the new source too.

    Args:
        piece: an `Entry` or a `Choice`.
    """
    pair = Pair.objects.get(pk=translation.source.object_id)
    # Nothing is live yet, perhaps, or the change is confirmed already.
    with suppress(still_stands.NothingToConfirmError):
        still_stands.confirm(pair, user, *piece.item)


def _pieces(translation: Translation, user: Someone, given: Mapping[str, str]) -> list[Any]:
    """The texts, and what else was written: values, and texts the source does not have."""
    finder = finder_of(translation)
    found: list[Any] = list(entries(translation, user, finder))
    if any(key.startswith(choices.PREFIX) for key in given):
        found += choices.all_of(translation, finder, user)
    if any(key.startswith(added.PREFIX) for key in given):
        found += added.all_of(translation, finder)
    return found


def _fill_slug(translation: Translation, user: Someone, written: Written) -> list[TextChange]:
    """Make the address from the translated title where the translator left it empty."""
    by_path = {entry.path: place for place, entry in enumerate(written.entries)}
    place = by_path.get("slug")
    if place is None or written.entries[place].text or "title" not in by_path:
        return []
    title, slug = written.entries[by_path["title"]], written.entries[place]
    text = slugify(title.text)
    if title.is_unsaved or slug.is_unsaved or not text:
        return []
    written.entries[place], line = apply(translation, user, slug, Wish(text))
    return [line] if line else []
