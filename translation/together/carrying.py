"""Taking the translation of one page or record over to its copy."""

import json

from wagtail.models import TranslatableMixin
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
)
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation import twins
from translation.desk import chosen_for
from translation.desk.places import PlaceFinder
from translation.kinds import Someone, known
from translation.mirror.kept import kept_values
from translation.models import AddedText, SegmentMark
from translation.sources import adoption
from translation.sources.aligning import align
from translation.sources.keeping import keep_all


def carry(
    original: TranslatableMixin, copy: TranslatableMixin, translation: Translation, user: Someone
) -> None:
    """Give a copy's translation every text of the original's that is of the same words.

    A copy's children have keys of their own; its texts are found by where they stand.

    Args:
        original: the source that was copied.
        copy: its copy.
        translation: the copy's translation, just sent.
        user: kept as who wrote the texts of the copy.
    """
    _carry_texts(original, translation, user)
    _carry_beside(original, copy, translation, user)


def _carry_texts(original: TranslatableMixin, translation: Translation, user: Someone) -> None:
    known_texts = {
        (path, string_id): data
        for path, string_id, data in StringTranslation.objects.filter(
            context__object_id=original.translation_key,
            locale_id=translation.target_locale_id,
            has_error=False,
        ).values_list("context__path", "translation_of_id", "data")
    }
    rows = list(
        StringSegment.objects.filter(source=translation.source)
        .select_related("context", "string")
        .order_by("order", "pk")
    )
    marks = _marks_of(original, translation)
    paths = [value.path for value in adoption.strings_of(original)]
    found = [
        (rows[ours], (paths[theirs], rows[ours].string_id))
        for ours, theirs in align([row.context.path for row in rows], paths)
    ]
    texts = [(row, known_texts[piece]) for row, piece in found if piece in known_texts]
    keep_all(translation, texts, user)
    marked = {
        (row.context_id, row.string_id): marks[piece] for row, piece in found if piece in marks
    }
    SegmentMark.objects.bulk_create(
        SegmentMark(
            translation=translation,
            context_id=context_id,
            string_id=string_id,
            kind=mark.kind,
            user_id=mark.user_id,
        )
        for (context_id, string_id), mark in marked.items()
    )


def _marks_of(
    original: TranslatableMixin, translation: Translation
) -> dict[tuple[str, int], SegmentMark]:
    """What was said about the pieces of the original's translation."""
    rows = SegmentMark.objects.filter(
        translation__source__object_id=original.translation_key,
        translation__target_locale_id=translation.target_locale_id,
    )
    return {(row.context.path, row.string_id): row for row in rows.select_related("context")}


def _carry_beside(
    original: TranslatableMixin, copy: TranslatableMixin, translation: Translation, user: Someone
) -> None:
    """What a translator chose, a link to a Welsh site say, and wrote where the source is empty."""
    chosen = kept_values(original.translation_key, translation.target_locale_id)
    added = dict(
        AddedText.objects.filter(
            translation__source__object_id=original.translation_key,
            translation__target_locale_id=translation.target_locale_id,
        ).values_list("path", "data")
    )
    if not (chosen or added):
        return
    of_source = {
        path: said
        for path, *said in chosen_for.of_half(
            original.translation_key, translation.target_locale_id
        )
    }
    for theirs, ours in zip(_places(original), _places(copy), strict=False):
        if theirs in chosen:
            context, _created = TranslationContext.objects.get_or_create(
                object_id=translation.source.object_id, path=ours
            )
            row = SegmentOverride.objects.create(
                locale_id=translation.target_locale_id,
                context=context,
                data_json=json.dumps(chosen[theirs]),
                last_translated_by=known(user),
            )
            if theirs in of_source:
                chosen_for.keep(row, *of_source[theirs])
        if theirs in added:
            AddedText.objects.create(
                translation=translation, path=ours, data=added[theirs], user=known(user)
            )


def _places(record: TranslatableMixin) -> list[str]:
    """The places of a page or record, in an order that is the same in its copy."""
    latest = twins.latest(record)
    links = [
        segment.path
        for segment in extract_segments(latest)
        if isinstance(segment, OverridableSegmentValue)
    ]
    places = PlaceFinder(latest).by_path
    return [*places, *(path for path in links if path not in places)]
