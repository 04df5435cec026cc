"""Taking the translation of one page or record over to its copy."""

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
from translation.kinds import Someone
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
    _carry_values(original, copy, translation, user)


def _carry_texts(original: TranslatableMixin, translation: Translation, user: Someone) -> None:
    known = {
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
    paths = [value.path for value in adoption.strings_of(original)]
    found = [
        (rows[ours], known.get((paths[theirs], rows[ours].string_id)))
        for ours, theirs in align([row.context.path for row in rows], paths)
    ]
    keep_all(translation, [(row, data) for row, data in found if data is not None], user)


def _carry_values(
    original: TranslatableMixin, copy: TranslatableMixin, translation: Translation, user: Someone
) -> None:
    """The values a translator replaced: a link to a Welsh site, say."""
    replaced = SegmentOverride.objects.filter(
        context__object_id=original.translation_key,
        locale_id=translation.target_locale_id,
        has_error=False,
    )
    by_path = {one.context.path: one for one in replaced.select_related("context")}
    if not by_path:
        return
    for theirs, ours in zip(_values(original), _values(copy), strict=False):
        if theirs in by_path:
            SegmentOverride.objects.create(
                locale_id=translation.target_locale_id,
                context=TranslationContext.objects.get(
                    object_id=translation.source.object_id, path=ours
                ),
                data_json=by_path[theirs].data_json,
                last_translated_by=user,
            )


def _values(record: TranslatableMixin) -> list[str]:
    return [
        segment.path
        for segment in extract_segments(twins.latest(record))
        if isinstance(segment, OverridableSegmentValue)
    ]
