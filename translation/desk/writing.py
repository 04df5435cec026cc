"""Writing a translation: what a person wrote is saved, or comes back with the reason."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail_localize.models import String, StringSegment, Translation
from wagtail_localize.models import TranslationContext as Context

from translation.desk import added, choices, choosing, wording
from translation.desk.applying import STANDS, Wish, apply
from translation.desk.codes import BrokenCodesError
from translation.desk.entry import Entry
from translation.desk.leaves import Place
from translation.desk.pieces import entries, finder_of
from translation.kinds import Someone
from translation.models import Pair, SegmentMark
from translation.past import texts
from translation.past.texts import Help, TextChange
from translation.sources import adoption
from translation.state import contents, still_stands


@dataclass
class Written:
    """What became of a piece of writing.

    Attributes:
        saved: how many pieces were saved.
        entries: every piece as it stands, with problems and conflicts where there are any.
        moved: how many pieces were kept beside a source that has changed meanwhile.
    """

    saved: int = 0
    entries: list[Any] = field(default_factory=list)
    moved: int = 0

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
    for piece in _pieces(translation, user, given):
        text = unseen.pop(piece.key, None)
        if text is not None:
            seen = versions.get(piece.key) if versions else None
            wish = Wish(text, seen, (marks or {}).get(piece.key, ""), help)
            change = None
            if not _is_as_a_machine_wrote_it(piece, wish):
                piece, change = write_piece(translation, user, piece, wish)
            changes += [change] if change else []
        written.entries.append(piece)
    written.saved = len(changes)
    texts.record_all(translation, changes, user)
    written.moved = sum(
        keep_beside(translation, user, key, text) for key, text in unseen.items() if text.strip()
    )
    _fill_slug(translation, user, written)
    return written


def _is_as_a_machine_wrote_it(piece: Any, wish: Wish) -> bool:
    """Whether nobody has said or changed anything: saving a whole page confirms no machine."""
    is_unreviewed = piece.kind == "text" and piece.mark == SegmentMark.Kind.UNREVIEWED
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
        piece, line = apply(translation, user, piece, wish)
        if line and wish.mark == STANDS:
            confirm(translation, user, piece)
        return piece, line
    save = choosing.save if piece.kind == "choice" else added.save
    return save(translation, user, piece, wish.text, wish.seen)


def confirm(translation: Translation, user: Someone, entry: Entry) -> None:
    """Let readers' state know that an earlier translation serves the new wording too."""
    pair = Pair.objects.get(pk=translation.source.object_id)
    # Nothing is live yet, perhaps, or the change is confirmed already.
    with suppress(still_stands.NothingToConfirmError):
        digest = contents.short(entry.segment.string.data)
        still_stands.confirm(pair, user, entry.path, digest)


def _pieces(translation: Translation, user: Someone, given: Mapping[str, str]) -> list[Any]:
    """The texts, and what else was written: values, and texts the source does not have."""
    finder = finder_of(translation)
    found: list[Any] = list(entries(translation, user, finder))
    if any(key.startswith(choices.PREFIX) for key in given):
        found += choices.all_of(translation, finder, user)
    if any(key.startswith(added.PREFIX) for key in given):
        found += added.all_of(translation, finder)
    return found


def keep_beside(translation: Translation, user: Someone, key: str, text: str) -> bool:
    """Keep text for a source that was sent again while the person wrote."""
    context_id, _dash, string_id = key.partition("-")
    if not (context_id.isdecimal() and string_id.isdecimal()):
        return False
    context = Context.objects.filter(pk=context_id, object_id=translation.source.object_id).first()
    string = String.objects.filter(pk=string_id, locale_id=translation.source.locale_id).first()
    if not (context and string):
        return False
    try:
        data = wording.kept(text, Place((), is_marked="<" in string.data))
    except BrokenCodesError:
        data = wording.kept(text, Place(()))
    adoption.store(translation, StringSegment(context=context, string=string), data, user)
    return True


def _fill_slug(translation: Translation, user: Someone, written: Written) -> None:
    """Make the address from the translated title where the translator left it empty."""
    by_path = {entry.path: place for place, entry in enumerate(written.entries)}
    place = by_path.get("slug")
    if place is None or written.entries[place].text or "title" not in by_path:
        return
    title, slug = written.entries[by_path["title"]], written.entries[place]
    if title.is_unsaved or slug.is_unsaved:
        return
    if text := slugify(title.text):
        filled, _line = apply(translation, user, slug, Wish(text))
        written.entries[place] = filled
