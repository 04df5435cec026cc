"""Telling a page in a language from a page merely filed under it."""

from collections.abc import Collection

from wagtail.models import TranslatableMixin
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.locales import other_locale
from translation.models import Pair
from translation.sources.counting import count_words


def words_by_path(content: TranslatableMixin) -> dict[tuple[str, str], int]:
    """The pieces of text of a page or record, as (path, text), with their number of words."""
    return {
        (segment.path, segment.string.data): count_words(segment.string.data)
        for segment in extract_segments(content)
        if isinstance(segment, StringSegmentValue)
    }


def is_copy_of_other_language(content: TranslatableMixin) -> bool:
    """Whether a page or record that nobody translates holds mostly its twin's words.

    Names and quotations may be the same in both languages, so the measure is more than half of
    all words, piece by piece at the same place. The half a pair is translated from has its own
    words; but it may have been the translation once, and an early version of it a mere copy.
    """
    pair = Pair.objects.filter(pk=content.translation_key).first()
    if pair is None:
        return False
    ours = words_by_path(content)
    if pair.source_locale_id != content.locale_id:
        return _mostly_in(ours, _pieces_of_source(content, pair))
    return _mostly_in(ours, _pieces_once_translated(content))


def _mostly_in(ours: dict[tuple[str, str], int], theirs: Collection[tuple[str, str]]) -> bool:
    same = sum(count for piece, count in ours.items() if piece in theirs)
    return same * 2 > sum(ours.values())


def _pieces_once_translated(content: TranslatableMixin) -> set[tuple[str, str]]:
    """The other language's pieces of text that were ever translated into this half.

    None, if it was never a translation. What is the same in both languages tells nothing.
    """
    made = StringTranslation.objects.filter(
        context__object_id=content.translation_key, locale=content.locale_id
    ).values_list("context__path", "translation_of__data", "data")
    sent = StringSegment.objects.filter(
        source__object_id=content.translation_key, source__locale=other_locale(content)
    ).values_list("context__path", "string__data")
    alike = {(path, data) for path, data, translation in made if translation == data}
    return {*sent, *((path, data) for path, data, _translation in made)} - alike


def _pieces_of_source(content: TranslatableMixin, pair: Pair) -> set[tuple[str, str]]:
    """The source's pieces of text: the page as it is, or what was sent before it was deleted."""
    source = type(content).objects.filter(
        translation_key=content.translation_key, locale_id=pair.source_locale_id
    )
    if found := source.first():
        return set(words_by_path(found))
    sent = StringSegment.objects.filter(
        source__object_id=content.translation_key, source__locale_id=pair.source_locale_id
    )
    return set(sent.values_list("context__path", "string__data"))
