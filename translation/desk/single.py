"""One piece of a translation, read and written by itself, in as few queries as can be."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Subquery
from django.utils.text import slugify
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
)

from translation.desk import added, beside, choices, pieces, twin_row, wording, writing
from translation.desk.applying import STANDS, TooLateError, Wish, apply
from translation.desk.entry import Entry, numbers_of
from translation.desk.pieces import finder_of
from translation.kinds import Someone
from translation.locales import language_of_locale, locale_for
from translation.models import SegmentMark
from translation.past import texts
from translation.past.texts import TextChange

Piece = Any


@dataclass(frozen=True)
class Outcome:
    """What became of one piece.

    Attributes:
        piece: an `Entry`, `Choice` or `Added`; None if the source has no such place any more.
        is_changed: whether something else is saved now.
        is_beside: whether the text was kept beside a source that has changed meanwhile.
        also: another piece that was filled by it: the address, by the title.
    """

    piece: Piece
    is_changed: bool = False
    is_beside: bool = False
    also: Entry | None = None


def take(pk: int, key: str) -> Translation | None:
    """A translation, locked until the end of the transaction, with what its piece needs.

    Args:
        key: the key of a piece; it need not exist.
    """
    context_id, string_id = numbers_of(key)
    segment = StringSegment.objects.filter(
        source_id=OuterRef("source_id"), context_id=context_id, string_id=string_id
    ).order_by("order", "pk")
    row = StringTranslation.objects.filter(
        context_id=context_id,
        translation_of_id=string_id,
        locale_id=OuterRef("target_locale_id"),
    )
    mark = SegmentMark.objects.filter(
        translation_id=OuterRef("pk"), context_id=context_id, string_id=string_id
    )
    found: Any = (
        twin_row.with_page(Translation.objects.select_for_update(of=("self",)))
        .filter(pk=pk, enabled=True)
        .select_related("source")
        .annotate(
            segment_id=Subquery(segment.values("pk")[:1]),
            segment_attrs=Subquery(segment.values("attrs")[:1]),
            segment_path=Subquery(TranslationContext.objects.filter(pk=context_id).values("path")),
            segment_data=Subquery(String.objects.filter(pk=string_id).values("data")),
            row_id=Subquery(row.values("pk")[:1]),
            row_data=Subquery(row.values("data")[:1]),
            row_user=Subquery(row.values("last_translated_by")[:1]),
            row_at=Subquery(row.values("updated_at")[:1]),
            mark=Subquery(mark.values("kind")[:1]),
        )
        .first()
    )
    if found:
        # Known to the process: no queries for them.
        source = found.source
        found.target_locale = locale_for(language_of_locale(found.target_locale_id))
        source.locale = locale_for(language_of_locale(source.locale_id))
        types = ContentType.objects
        source.specific_content_type = types.get_for_id(source.specific_content_type_id)
    return found


def write(translation: Any, user: Someone, key: str, wish: Wish) -> Outcome:
    """Save one piece, and its line of history.

    Args:
        translation: as `take` gives it, with the same key.
        user: who wrote; the caller has checked their right.
        wish: what they want; for a choice or an added text, its text alone.
    """
    if key.startswith((choices.PREFIX, added.PREFIX)):
        return _write_beside(translation, user, key, wish)
    entry = _entry(translation, user, key, wish)
    if entry is None:
        return Outcome(None, is_beside=beside.keep(translation, user, key, wish))
    try:
        entry, line = apply(translation, user, entry, wish)
    except TooLateError:
        # Read again, it shows what the other has saved; it is locked by now.
        return write(take(translation.pk, key), user, key, wish)
    if line and wish.mark == STANDS:
        writing.confirm(translation, user, entry)
    lines, also = [line] if line else [], None
    if line and entry.path == "title":
        also, filled = _fill_slug(translation, user, entry.text)
        lines += [filled] if filled else []
    texts.record_all(translation, lines, user)
    return Outcome(entry, is_changed=bool(line), also=also)


def _entry(translation: Any, user: Someone, key: str, wish: Wish) -> Entry | None:
    if not translation.segment_id:
        return None
    if wish.mark == STANDS:
        # What was translated before is known from all pieces at its place.
        return next((one for one in pieces.entries(translation, user) if one.key == key), None)
    place = finder_of(translation).find(translation.segment_path)
    context_id, string_id = numbers_of(key)
    segment = StringSegment(
        pk=translation.segment_id,
        source_id=translation.source_id,
        context=TranslationContext(pk=context_id, path=translation.segment_path),
        string=String(pk=string_id, data=translation.segment_data),
        attrs=translation.segment_attrs,
    )
    text = wording.shown(translation.row_data, place) if translation.row_data else ""
    return Entry(
        segment,
        place,
        number=0,
        part=None,
        role=place.role,
        text=text,
        saved_text=text,
        mark=translation.mark or "",
        user=translation.row_user,
        at=translation.row_at,
        row_id=translation.row_id,
        row_data=translation.row_data or "",
    )


def _write_beside(translation: Translation, user: Someone, key: str, wish: Wish) -> Outcome:
    finder = finder_of(translation)
    found: list[Piece] = (
        choices.all_of(translation, finder, user)
        if key.startswith(choices.PREFIX)
        else added.all_of(translation, finder)
    )
    one = next((piece for piece in found if piece.key == key), None)
    if one is None:
        return Outcome(None, is_beside=beside.keep(translation, user, key, wish))
    one, line = writing.write_piece(translation, user, one, wish)
    texts.record_all(translation, [line] if line else [], user)
    return Outcome(one, is_changed=bool(line))


def _fill_slug(
    translation: Translation, user: Someone, title: str
) -> tuple[Entry | None, TextChange | None]:
    """Make the address from the translated title where there is none yet."""
    rows = StringSegment.objects.filter(source=translation.source, context__path="slug")
    slug = rows.values_list("context_id", "string_id").first()
    if not slug or not slugify(title):
        return None, None
    key = f"{slug[0]}-{slug[1]}"
    taken = take(translation.pk, key)
    entry = _entry(taken, user, key, Wish("")) if taken else None
    if entry is None or entry.saved_text:
        return None, None
    return apply(translation, user, entry, Wish(slugify(title)))
