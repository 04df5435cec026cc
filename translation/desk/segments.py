"""Reading wagtail-localize's segments: what a page's translation consists of."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import TranslatableMixin
from wagtail_localize.models import StringSegment, Translation

from translation.models import SegmentMark


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
    """The segments that a translation still needs.

    What a machine wrote or the memory had is needed until a person has confirmed it; what was
    marked as not needed is not.
    """
    return with_text(translation).filter(
        Q(translation__isnull=True) & ~_marked(translation, SegmentMark.Kind.NOT_NEEDED)
        | _marked(translation, *SegmentMark.UNCONFIRMED)
    )


def unconfirmed(translation: Translation) -> QuerySet[StringSegment]:
    """The segments that a machine or the memory filled and nobody has confirmed."""
    return with_text(translation).filter(_marked(translation, *SegmentMark.UNCONFIRMED))


def _marked(translation: Translation, *kinds: str) -> Q:
    marks = SegmentMark.objects.filter(
        translation=translation,
        context_id=OuterRef("context_id"),
        string_id=OuterRef("string_id"),
        kind__in=kinds,
    )
    return Q(Exists(marks))
