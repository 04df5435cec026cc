"""Keeping the texts of many segments at once."""

from collections.abc import Iterable

from django.db import router
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

from translation.kinds import Someone
from translation.sources.shared_rows import CHUNK

WRITTEN = (
    "data", "translation_type", "tool_name", "last_translated_by", "has_error", "field_error",
    "updated_at",
)  # fmt: skip


def keep_all(
    translation: Translation, texts: Iterable[tuple[StringSegment, str]], user: Someone
) -> list[tuple[StringSegment, str, str]]:
    """Keep the texts of some segments, in a number of statements that does not grow with them.

    Each row is what saving it alone makes of it, and whoever listens to that hears of it.

    Args:
        texts: segments with their context and string, and the text of each as wagtail-localize
            keeps it; of a place and words named twice the last holds.
        user: who is kept as the translator.

    Returns:
        The segments whose text is another now, with the text before, empty for none, and after.
    """
    stored = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    there = {(row.context_id, row.translation_of_id): row for row in stored}
    rows: dict[tuple[int, int], StringTranslation] = {}
    changed = []
    for segment, data in texts:
        name = segment.context_id, segment.string_id
        row = (
            rows.get(name)
            or there.get(name)
            or StringTranslation(locale_id=translation.target_locale_id)
        )
        if row.data != data:
            changed.append((segment, row.data, data))
        row.context, row.translation_of = segment.context, segment.string
        row.data, row.has_error, row.field_error = data, not _is_sound(segment, data), ""
        row.translation_type, row.tool_name = StringTranslation.TRANSLATION_TYPE_MANUAL, ""
        row.last_translated_by, row.updated_at = user, timezone.now()
        rows[name] = row
    new = [row for row in rows.values() if row.pk is None]
    known = [row for row in rows.values() if row.pk is not None]
    StringTranslation.objects.bulk_create(new, batch_size=CHUNK)
    StringTranslation.objects.bulk_update(known, WRITTEN, batch_size=CHUNK)
    for row in new:
        _tell(row, is_new=True)
    for row in known:
        _tell(row, is_new=False)
    return changed


def _tell(row: StringTranslation, *, is_new: bool) -> None:
    using = router.db_for_write(StringTranslation)
    post_save.send(
        StringTranslation,
        instance=row,
        created=is_new,
        update_fields=None,
        raw=False,
        using=using,
    )


def _is_sound(segment: StringSegment, data: str) -> bool:
    try:
        StringValue.from_translated_html(data)
        validate_translation_links(segment.string.data, data)
    except ValueError:
        return False
    return True
