"""Taking over a translation someone made by hand, so that sending never overwrites it."""

import re
from collections import defaultdict
from dataclasses import dataclass

from wagtail.models import TranslatableMixin
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.desk import segments, wording
from translation.desk.places import PlaceFinder
from translation.kinds import Record, Someone
from translation.models import TranslatedDraft
from translation.state import contents

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Adoption:
    """What became of a hand-made translation.

    Attributes:
        adopted: how many of its pieces of text found their place.
        left: the pieces that did not; a person decides about them.
    """

    adopted: int
    left: list[str]


def shape(paths: list[str]) -> list[str]:
    """Paths with each block's and child's id replaced by its place among its siblings.

    Two pages built alike by hand have different ids, and the same shape.
    """
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    shaped = []
    for path in paths:
        parts: list[str] = []
        for part in path.split("."):
            siblings = seen[".".join(parts)]
            parts.append(
                siblings.setdefault(part, str(len(siblings))) if UUID.match(part) else part
            )
        shaped.append(".".join(parts))
    return shaped


def align(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """Match pieces of text by where they stand.

    A field built alike on both sides is matched piece by piece; of any other field only the
    pieces at the very same path are, and only if there are as many on both sides.

    Args:
        ours: the paths of the source's pieces, in order.
        theirs: the paths of the hand-made translation's pieces, in order.

    Returns:
        Pairs of positions in the two lists.
    """
    matches: list[tuple[int, int]] = []
    our_fields, their_fields = _by_field(ours), _by_field(theirs)
    for name, our_places in our_fields.items():
        their_places = their_fields.get(name, [])
        our_paths = [ours[place] for place in our_places]
        their_paths = [theirs[place] for place in their_places]
        if shape(our_paths) == shape(their_paths):
            matches += zip(our_places, their_places, strict=True)
        else:
            matches += _same_path(our_places, our_paths, their_places, their_paths)
    return matches


def _by_field(paths: list[str]) -> dict[str, list[int]]:
    fields: dict[str, list[int]] = defaultdict(list)
    for place, path in enumerate(paths):
        fields[path.split(".")[0]].append(place)
    return fields


def _same_path(
    our_places: list[int], our_paths: list[str], their_places: list[int], their_paths: list[str]
) -> list[tuple[int, int]]:
    matches: list[tuple[int, int]] = []
    for path in dict.fromkeys(our_paths):
        ours = [place for place, at in zip(our_places, our_paths, strict=True) if at == path]
        theirs = [place for place, at in zip(their_places, their_paths, strict=True) if at == path]
        if len(ours) == len(theirs):
            matches += zip(ours, theirs, strict=True)
    return matches


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
    adopted = set()
    for ours, theirs in found:
        row, data = rows[ours], values[theirs].string.data
        if not wording.problems(data, row.string.data, places.find(row.context.path)):
            store(translation, row, data, user)
            adopted.add(theirs)
    left = [value for place, value in enumerate(values) if place not in adopted]
    return Adoption(len(adopted), [value.render_text() for value in left])


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
            "last_translated_by": user,
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
    copied = String.objects.filter(locale_id=translation.source.locale_id, data__in=words)
    return {*placed.values_list("data", flat=True), *copied.values_list("data", flat=True)}
