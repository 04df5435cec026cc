"""Counting the words of a source, as a translator is paid for them.

A word is what stands between spaces and has a letter or a digit in it. Apostrophes, hyphens and
dots inside a word join it (i’r, cyd-gynhyrchu, e.g., gov.wales), and so do the signs inside a
number, a date or a time. A web or e-mail address is one word. Codes such as bold or a link are no
words and part none: H<sub>2</sub>O is one. A long dash and a stroke part words; a sign that stands
alone is none. A page’s part of its own address is not counted.

This is how memoQ counts by default (“any text between spaces as a word; numbers and hyphenated
words are each counted as a single word”: docs.memoq.com, Understanding word count differences),
but for signs that stand alone, which Microsoft Word counts and Trados Studio does not.
"""

import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail_localize.models import String, StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.kinds import Record
from translation.locales import other_locale
from translation.state import contents

# So many records are asked about in one statement.
CHUNK = 100

LINE_BREAK = re.compile(r"<br\s*/?>")
CODE = re.compile(r"<[^<>]*>")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
LETTERS = r"[^\W_]+"
WORD = re.compile(
    rf"""
    (?:[a-z]+://|www\.|mailto:)\S+                  # an address
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                  # an e-mail address
    | [\w-]+(?:\.[\w-]+)+/\S*                       # an address without what goes before it
    | {LETTERS}
      (?: (?: [_&.'’‘ʼ\-\u2010\u2011]               # what joins a word
            | (?<=\d)[,:/–](?=\d)                   # and what joins a number, a date, a time
          ) {LETTERS}
      )*
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Count:
    """How many words of each kind a source has.

    Attributes:
        new: of texts that were never translated.
        changed: of texts that stand where another text was translated, which is no longer there.
        repeated: of texts that came before in what is counted, here or in an earlier source.
        unchanged: of texts whose translation is there.
    """

    new: int = 0
    changed: int = 0
    repeated: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.to_translate + self.unchanged

    @property
    def to_translate(self) -> int:
        """Those without a translation."""
        return self.new + self.changed + self.repeated


def count_words(data: str) -> int:
    """The number of words in a text as wagtail-localize keeps it; see the rule above."""
    text = html.unescape(CODE.sub("", LINE_BREAK.sub(" ", data)))
    # A letter and its circumflex may come as two characters.
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text))
    return len(WORD.findall(text))


def texts_of(record: Record) -> Iterator[tuple[str, str]]:
    """What is counted of a page or record: its texts with their places, in order."""
    for segment in extract_segments(record):
        if isinstance(segment, StringSegmentValue) and segment.path != contents.ADDRESS:
            yield segment.path, segment.string.data


def count(record: Record, seen: set[str] | None = None) -> Count:
    """Count the words of one source; see `count_all`."""
    return next(count_all([record], seen))


def count_all(records: Iterable[Record], seen: set[str] | None = None) -> Iterator[Count]:
    """Count the words of several sources, in order. One query for each hundred of them.

    Args:
        records: the sources in the wording that is to be counted, mostly their newest drafts.
        seen: digests of the texts that came before (`translation.state.contents.short`); those
            met now are added. Pass one set along to count the sources of one job.
    """
    seen = set() if seen is None else seen
    records = list(records)
    for start in range(0, len(records), CHUNK):
        some = records[start : start + CHUNK]
        translated = _translated(some)
        for record in some:
            yield _count(record, translated[record.translation_key, other_locale(record).pk], seen)


Places = dict[str, set[UUID]]  # by path, which texts were translated there


def _translated(records: Sequence[Record]) -> dict[tuple[Any, int], Places]:
    """Which texts were ever translated, by pair and language, and then by place."""
    rows = StringTranslation.objects.filter(
        context__object_id__in=[record.translation_key for record in records], has_error=False
    ).values_list("context__object_id", "locale_id", "context__path", "translation_of__data_hash")
    found: dict[tuple[Any, int], Places] = defaultdict(lambda: defaultdict(set))
    for key, locale_id, path, text in rows:
        found[key, locale_id][path].add(text)
    return found


def _count(record: Record, translated: Places, seen: set[str]) -> Count:
    texts = list(texts_of(record))
    names = [String._get_data_hash(data) for _path, data in texts]
    gone = {path: set(known) for path, known in translated.items()}
    for (path, _data), name in zip(texts, names, strict=True):
        gone.get(path, set()).discard(name)
    words: dict[str, int] = defaultdict(int)
    for (path, data), name in zip(texts, names, strict=True):
        digest = contents.short(data)
        if name in translated.get(path, ()):
            kind = "unchanged"
        elif digest in seen:
            kind = "repeated"
        else:
            kind = "changed" if gone.get(path) else "new"
        words[kind] += count_words(data)
        seen.add(digest)
    return Count(**words)
