"""Filling empty pieces with what was approved for exactly the same text, to be confirmed."""

from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.desk import pieces, segments, wording
from translation.desk.codes import BrokenCodesError
from translation.desk.places import Place
from translation.memory import finding
from translation.models import SegmentMark
from translation.past import texts
from translation.past.texts import Help, TextChange


def fill(translation: Translation) -> int:
    """Put what the memory has into the pieces nobody has translated yet; how many that were.

    The latest approved is taken. Each counts as not translated until a person has confirmed it.
    Three queries, and three more if there is anything to fill. The caller holds the translation.
    """
    rows = _empty(translation)
    finder = pieces.finder_of(translation)
    said = {row: wording.shown(row.string.data, finder.find(row.context.path)) for row in rows}
    language = translation.source.locale.language_code
    remembered = finding.same(said.values(), language) if said else {}
    filled: list[tuple[StringSegment, str]] = []
    for row, text in said.items():
        place = finder.find(row.context.path)
        data = _fitting(remembered[text], row, place) if text in remembered else ""
        if data:
            filled.append((row, data))
    if filled:
        _store(translation, filled)
        lines = [
            TextChange(
                row.context.path,
                finder.find(row.context.path).label,
                said[row],
                "",
                data,
                Help.MEMORY,
            )
            for row, data in filled
        ]
        texts.record_all(translation, lines, None)
    return len(filled)


def _empty(translation: Translation) -> list[StringSegment]:
    """A segment for each piece at a place where nothing was ever translated."""
    begun = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    rows = (
        segments.untranslated(translation)
        .exclude(context__in=begun.values("context"))
        .exclude(context__path="slug")
        .select_related("context", "string")
        .order_by("order", "pk")
    )
    return list({(row.context_id, row.string_id): row for row in rows}.values())


def _fitting(matches: list[finding.Match], row: StringSegment, place: Place) -> str:
    """The latest text that may stand here, as wagtail-localize keeps it; empty for none."""
    for match in matches:
        try:
            data = wording.kept(match.target, place)
        except BrokenCodesError:
            continue
        if data and not wording.problems(data, row.string.data, place):
            return data
    return ""


def _store(translation: Translation, filled: list[tuple[StringSegment, str]]) -> None:
    now = timezone.now()
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=row.string_id,
            context_id=row.context_id,
            locale_id=translation.target_locale_id,
            data=data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            updated_at=now,
        )
        for row, data in filled
    )
    SegmentMark.objects.bulk_create(
        SegmentMark(
            translation=translation,
            context_id=row.context_id,
            string_id=row.string_id,
            kind=SegmentMark.Kind.REMEMBERED,
            at=now,
        )
        for row, _data in filled
    )
