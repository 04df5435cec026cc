"""The words of a page or record, as a translator is paid for them."""

from collections.abc import Collection
from dataclasses import dataclass

from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.kinds import Record
from translation.locales import other_locale
from translation.sources.copied import count_words
from translation.state import contents


@dataclass
class Words:
    """How many words of each kind.

    Attributes:
        new: of texts that nobody has translated.
        changed: of texts that stand where another wording was translated.
        repeated: of texts that stand elsewhere in the same job, or before on the same page.
        unchanged: of texts whose translation is there.
    """

    new: int = 0
    changed: int = 0
    repeated: int = 0
    unchanged: int = 0

    @property
    def to_translate(self) -> int:
        """All but what is translated already."""
        return self.new + self.changed + self.repeated


def count(record: Record, seen: Collection[str]) -> Words:
    """Count the words of a source in its newest wording.

    Args:
        record: the source as last saved.
        seen: the digests of the texts that come before it in the same job; see
            `translation.state.contents.short`.
    """
    known, places = _translated(record)
    met, words = set(seen), Words()
    for segment in extract_segments(record):
        if not isinstance(segment, StringSegmentValue) or segment.path == contents.ADDRESS:
            continue
        text = segment.string.data
        digest, number = contents.short(text), count_words(text)
        if (segment.path, text) in known:
            words.unchanged += number
        elif digest in met:
            words.repeated += number
        elif segment.path in places:
            words.changed += number
        else:
            words.new += number
        met.add(digest)
    return words


def _translated(record: Record) -> tuple[set[tuple[str, str]], set[str]]:
    rows = StringTranslation.objects.filter(
        context__object_id=record.translation_key, locale=other_locale(record), has_error=False
    )
    known = set(rows.values_list("context__path", "translation_of__data"))
    return known, {path for path, _text in known}
