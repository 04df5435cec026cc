"""Putting a translation into a copy of its source, without saving it anywhere.

wagtail-localize's own way knows neither text that is not needed in the other language, nor text
that the source does not have, nor an address chosen within a block. The pieces are put together
here, and handed to its `ingest_segments`.
"""

import json
from collections.abc import Iterator
from typing import Any

from wagtail.models import TranslatableMixin
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import (
    MissingRelatedObjectError,
    MissingTranslationError,
    RelatedObjectSegment,
    TemplateSegment,
    Translation,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from translation.desk import added, choices, files, segments
from translation.desk.leaving_out import without
from translation.desk.pieces import finder_of
from translation.models import SegmentMark

# How the place of the picture itself ends, in a block with its alternative text.
PICTURE = ".image"
# A template comes first among the values of its text, an address chosen within the text last.
LAST = 1_000_000
# The template of a rich text that the source does not have: one paragraph.
PARAGRAPH = '<p><text position="0"></text></p>'


def filled(
    translation: Translation, source: TranslatableMixin, *, with_gaps: bool
) -> TranslatableMixin:
    """The twin with the words of its translation, not saved.

    Args:
        source: the source as it was sent.
        with_gaps: show the source's words, and the twin's records as they are, where there is no
            translation.

    Raises:
        wagtail_localize.models.MissingTranslationError: if a segment has no translation.
        wagtail_localize.models.MissingRelatedObjectError: if a record it shows has no twin.
    """
    target = translation.source.get_translated_instance(translation.target_locale)
    copy_synchronised_fields(source, target)
    lost = _in_lost_pictures(translation)
    values = [value for value in _values(translation, with_gaps) if value.path not in lost]
    ingest_segments(source, target, translation.source.locale, translation.target_locale, values)
    return target


def _in_lost_pictures(translation: Translation) -> set[str]:
    """The places within pictures that are not chosen, or were deleted after the source was sent.

    wagtail-localize fails on an alternative text without a picture.
    """
    pictures = {
        path: place.value
        for path, place in finder_of(translation).by_path.items()
        if place.choice == "image" and path.endswith(PICTURE)
    }
    names = files.names_of(("image", value) for value in pictures.values())
    lost = [path for path, value in pictures.items() if ("image", value) not in names]
    return {*lost, *(f"{path.removesuffix(PICTURE)}.alt_text" for path in lost)}


def _values(translation: Translation, with_gaps: bool) -> Iterator[Any]:
    left_out: dict[int, set[int]] = {}
    yield from _strings(translation, with_gaps, left_out)
    yield from _templates(translation, left_out)
    yield from _related(translation, with_gaps)
    for path, value in choices.values_of(translation).items():
        yield OverridableSegmentValue(path, value, order=LAST)
    for place, data in added.texts_of(translation):
        if place.is_marked:
            yield TemplateSegmentValue(place.path, "html", PARAGRAPH, 1, order=0)
        yield StringSegmentValue(place.path, StringValue(data), order=1)


def _strings(
    translation: Translation, with_gaps: bool, left_out: dict[int, set[int]]
) -> Iterator[StringSegmentValue]:
    """The texts; the positions of those that are not needed are noted by their place."""
    unneeded = set(
        SegmentMark.objects.filter(
            translation=translation, kind=SegmentMark.Kind.NOT_NEEDED
        ).values_list("context_id", "string_id")
    )
    positions: dict[int, int] = {}
    rows = segments.with_text(translation).select_related("context", "string")
    for row in rows.order_by("order", "pk"):
        position = positions[row.context_id] = positions.get(row.context_id, -1) + 1
        data = row.translation
        if not data and (row.context_id, row.string_id) in unneeded:
            left_out.setdefault(row.context_id, set()).add(position)
            data = ""
        elif not data:
            if not with_gaps:
                raise MissingTranslationError(row, translation.target_locale)
            data = row.string.data
        attributes = json.loads(row.attrs) if row.attrs else None
        yield StringSegmentValue(
            row.context.path, StringValue(data), attrs=attributes, order=row.order
        )


def _templates(
    translation: Translation, left_out: dict[int, set[int]]
) -> Iterator[TemplateSegmentValue]:
    rows = TemplateSegment.objects.filter(source=translation.source)
    for row in rows.select_related("template", "context"):
        template = row.template.template
        if positions := left_out.get(row.context_id):
            template = without(template, positions)
        yield TemplateSegmentValue(
            row.context.path,
            row.template.template_format,
            template,
            row.template.string_count,
            order=row.order,
        )


def _related(translation: Translation, with_gaps: bool) -> Iterator[RelatedObjectSegmentValue]:
    rows = RelatedObjectSegment.objects.filter(source=translation.source)
    for row in rows.select_related("object", "context"):
        if row.object.has_translation(translation.target_locale):
            yield RelatedObjectSegmentValue(
                row.context.path,
                row.object.content_type,
                row.object.translation_key,
                order=row.order,
            )
        elif not with_gaps:
            raise MissingRelatedObjectError(row, translation.target_locale)
