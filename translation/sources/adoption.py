"""Taking over a translation someone made by hand, so that sending never overwrites it."""

from dataclasses import dataclass

from wagtail.models import TranslatableMixin
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.desk import segments, wording
from translation.desk.places import PlaceFinder
from translation.kinds import Record, Someone, known
from translation.models import AddedText, TranslatedDraft
from translation.past import texts
from translation.sources.aligning import align
from translation.sources.keeping import keep_all
from translation.state import contents


@dataclass(frozen=True)
class Adoption:
    """What became of a hand-made translation.

    Attributes:
        adopted: how many of its pieces of text found their place.
        left: the pieces that did not; a person decides about them.
    """

    adopted: int
    left: list[str]


def adopt(translation: Translation, target: TranslatableMixin, user: Someone) -> Adoption:
    """Make a hand-made twin's words the translation of its source.

    Args:
        translation: the translation whose source was just taken.
        target: the twin, as last saved.
        user: who sends; kept as the translator of the adopted text.
    """
    rows = list(
        StringSegment.objects.filter(source=translation.source)
        .select_related("context", "string")
        .order_by("order", "pk")
    )
    values = strings_of(target)
    places = PlaceFinder(translation.source.as_instance())
    found = align([row.context.path for row in rows], [value.path for value in values])
    kept: dict[int, tuple[StringSegment, str]] = {}
    for ours, theirs in found:
        row, data = rows[ours], values[theirs].string.data
        if not wording.problems(data, row.string.data, places.find(row.context.path)):
            kept[theirs] = row, data
    changed = keep_all(translation, kept.values(), user)
    texts.record_all(translation, [_told(places, *one) for one in changed], user)
    left = [value for place, value in enumerate(values) if place not in kept]
    return Adoption(len(kept), [value.render_text() for value in left])


def _told(places: PlaceFinder, row: StringSegment, before: str, after: str) -> texts.TextChange:
    place = places.find(row.context.path)
    source = wording.shown(row.string.data, place)
    return texts.TextChange(
        row.context.path, place.label, source, before, after, texts.Help.BY_HAND
    )


def strings_of(record: TranslatableMixin) -> list[StringSegmentValue]:
    """The pieces of text of a page or record as last saved, in order."""
    latest = record.get_latest_revision_as_object()
    return [part for part in extract_segments(latest) if isinstance(part, StringSegmentValue)]


def store(
    translation: Translation, row: StringSegment, data: str, user: Someone
) -> StringTranslation:
    """Keep the text of one segment.

    Args:
        data: the text as wagtail-localize keeps it, with marks and without attributes.
    """
    kept, _created = StringTranslation.objects.update_or_create(
        translation_of_id=row.string_id,
        context_id=row.context_id,
        locale_id=translation.target_locale_id,
        defaults={
            "data": data,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": "",
            "last_translated_by": known(user),
            "has_error": False,
            "field_error": "",
        },
    )
    return kept


def keep_address(translation: Translation, user: Someone) -> None:
    """Keep a twin's own part of its address although the source's has changed.

    Args:
        translation: the translation whose source was just taken.
        user: who sends.
    """
    rows = StringSegment.objects.filter(source=translation.source, context__path=contents.ADDRESS)
    row = rows.select_related("context").first()
    if row is None:
        return
    addresses = StringTranslation.objects.filter(
        context=row.context, locale_id=translation.target_locale_id
    )
    last = addresses.order_by("-updated_at", "-pk").first()
    if last and not addresses.filter(translation_of=row.string_id).exists():
        store(translation, row, last.data, user)


def left_over(twin: Record) -> list[str]:
    """The pieces of a twin written by hand that found no place in its translation.

    Once a draft is built from the translation, what becomes of them has been decided.

    Args:
        twin: a page or record, as stored.
    """
    translation = segments.translation_of(twin)
    if not translation:
        return []
    if TranslatedDraft.objects.filter(revision=twin.latest_revision_id).exists():
        return []
    values = [value for value in strings_of(twin) if value.path != contents.ADDRESS]
    known = _known_words(translation, [value.string.data for value in values])
    return [value.render_text() for value in values if value.string.data not in known]


def _known_words(translation: Translation, words: list[str]) -> set[str]:
    """Which words have their place, or are the source's own: a twin starts as a copy of it."""
    placed = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    added = AddedText.objects.filter(translation=translation)
    copied = String.objects.filter(locale_id=translation.source.locale_id, data__in=words)
    return {
        *placed.values_list("data", flat=True),
        *added.values_list("data", flat=True),
        *copied.values_list("data", flat=True),
    }
