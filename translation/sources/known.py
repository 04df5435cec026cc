"""What is known already of the texts of a source: translated there, or like one that is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from wagtail_localize.models import String, StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.bands import Band
from translation.desk import codes, wording
from translation.desk.places import PlaceFinder
from translation.kinds import Record
from translation.locales import language_of, other_locale
from translation.memory import grading
from translation.memory.words import ALMOST, SAME, likeness
from translation.models import SegmentMark
from translation.state import contents


@dataclass(frozen=True)
class Text:
    """One text of a source.

    Attributes:
        data: the text as wagtail-localize keeps it.
        shown: the text as the desk writes it.
        is_translated: whether its translation is there, at this place and of these very words.
        earlier: the texts that were translated where it stands and no longer stand there, as the
            desk writes them.
        likeness: how alike it is to the most similar text that is known, in whole per cent: 100 if
            the memory has it, at most 99 for an earlier text, 0 if nothing is like it.
    """

    data: str
    shown: str
    is_translated: bool
    earlier: tuple[str, ...]
    likeness: int = 0


Places = dict[str, dict[UUID, str]]  # by path, which texts were translated there


def texts_of(record: Record) -> Iterator[tuple[str, str]]:
    """What is counted of a page or record: its texts with their places, in order."""
    for segment in extract_segments(record):
        if isinstance(segment, StringSegmentValue) and segment.path != contents.ADDRESS:
            yield segment.path, segment.string.data


def of(records: Sequence[Record], bands: Sequence[Band]) -> list[list[Text]]:
    """The texts of some sources, with what is known of each.

    Two queries, and three more for each forty texts that nobody has translated; see
    `translation.memory.grading`.

    Args:
        records: the sources.
        bands: what lies under all of them is not looked for.
    """
    translated = _translated(records)
    found = [
        list(_texts(record, translated[record.translation_key, other_locale(record).pk]))
        for record in records
    ]
    least = min((band.least for band in bands), default=SAME)
    best: dict[str, dict[str, int]] = {}
    for language in sorted({language_of(record) for record in records}):
        asked = [
            text.shown
            for record, texts in zip(records, found, strict=True)
            for text in texts
            if not text.is_translated and language_of(record) == language
        ]
        best[language] = grading.best(asked, language, least)
    return [
        [_graded(text, best[language_of(record)]) for text in texts]
        for record, texts in zip(records, found, strict=True)
    ]


def _translated(records: Sequence[Record]) -> dict[tuple[Any, int], Places]:
    """Which texts were ever translated, by pair and language, and then by place.

    What the memory or a machine has put in, and nobody has confirmed, is not translated.
    """
    unconfirmed = SegmentMark.objects.filter(
        translation__target_locale=OuterRef("locale"),
        context=OuterRef("context"),
        string=OuterRef("translation_of"),
        kind__in=SegmentMark.UNCONFIRMED,
    )
    rows = StringTranslation.objects.filter(
        ~Exists(unconfirmed),
        context__object_id__in=[record.translation_key for record in records],
        has_error=False,
    ).values_list(
        "context__object_id",
        "locale_id",
        "context__path",
        "translation_of__data_hash",
        "translation_of__data",
    )
    found: dict[tuple[Any, int], Places] = defaultdict(lambda: defaultdict(dict))
    for key, locale_id, path, digest, data in rows:
        found[key, locale_id][path][digest] = data
    return found


def _texts(record: Record, translated: Places) -> Iterator[Text]:
    there = [(path, data, String._get_data_hash(data)) for path, data in texts_of(record)]
    gone = {path: dict(known) for path, known in translated.items()}
    for path, _data, digest in there:
        gone.get(path, {}).pop(digest, None)
    finder = PlaceFinder(record)
    for path, data, digest in there:
        yield Text(
            data,
            _shown(data, path, finder),
            digest in translated.get(path, {}),
            tuple(_shown(earlier, path, finder) for earlier in gone.get(path, {}).values()),
        )


def _shown(data: str, path: str, finder: PlaceFinder) -> str:
    # Only what may hold marks depends on its place, and finding places takes queries.
    place = finder.by_path.get(path) if "<" in data else None
    return wording.shown(data, place) if place else codes.written(data)


def _graded(text: Text, best: dict[str, int]) -> Text:
    if text.is_translated:
        return text
    before = (min(ALMOST, likeness(text.shown, earlier)) for earlier in text.earlier)
    return replace(text, likeness=max(best.get(text.shown, 0), *before, 0))
