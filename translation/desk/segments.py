"""Reading wagtail-localize's segments: what a page's translation consists of."""

from django.db.models import QuerySet
from wagtail.models import TranslatableMixin
from wagtail_localize.models import StringSegment, Translation


def translation_of(record: TranslatableMixin) -> Translation | None:
    """The translation that a page or record is the target of, if it is one."""
    return (
        _into(record)
        .select_related("source__specific_content_type", "source__locale", "target_locale")
        .first()
    )


def id_of_translation_of(record: TranslatableMixin) -> int | None:
    """The number of the translation that a page or record is the target of, if it is one."""
    return _into(record).values_list("pk", flat=True).first()


def _into(record: TranslatableMixin) -> QuerySet[Translation]:
    return Translation.objects.filter(
        source__object_id=record.translation_key,
        target_locale_id=record.locale_id,
        enabled=True,
    )


def with_text(translation: Translation) -> QuerySet[StringSegment]:
    """The segments of a translation, each with its sound text as `translation`, or None."""
    return StringSegment.objects.filter(source=translation.source).annotate_translation(
        translation.target_locale
    )


def untranslated(translation: Translation) -> QuerySet[StringSegment]:
    """The segments of a translation that have no sound text in the target language."""
    return with_text(translation).filter(translation__isnull=True)
