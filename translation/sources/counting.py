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

from translation import bands as likeness
from translation.bands import Band
from translation.kinds import Record
from translation.memory.words import SAME
from translation.sources import known
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
        new: of texts like which nothing was ever translated.
        near: of texts like one that was, for each of the bands asked about.
        exact: of texts that the memory has as they are.
        repeated: of texts that came before in what is counted, here or in an earlier source.
        unchanged: of texts whose translation is there.
    """

    new: int = 0
    near: tuple[int, ...] = ()
    exact: int = 0
    repeated: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.to_translate + self.unchanged

    @property
    def to_translate(self) -> int:
        """Those without a translation, or with one to be confirmed."""
        return self.new + sum(self.near) + self.exact + self.repeated


def count_words(data: str) -> int:
    """The number of words in a text as wagtail-localize keeps it; see the rule above."""
    text = html.unescape(CODE.sub("", LINE_BREAK.sub(" ", data)))
    # A letter and its circumflex may come as two characters.
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text))
    return len(WORD.findall(text))


def count(record: Record, bands: Sequence[Band], seen: set[str] | None = None) -> Count:
    """Count the words of one source; see `count_all`."""
    return next(count_all([record], bands, seen))


def count_all(
    records: Iterable[Record], bands: Sequence[Band], seen: set[str] | None = None
) -> Iterator[Count]:
    """Count the words of several sources, in order.

    For each hundred of them one query, and those of `translation.memory.grading`.

    Args:
        records: the sources in the wording that is to be counted, mostly their newest drafts.
        bands: in which near matches are counted.
        seen: digests of the texts that came before (`translation.state.contents.short`); those
            met now are added. Pass one set along to count the sources of one job.
    """
    seen = set() if seen is None else seen
    records = list(records)
    for start in range(0, len(records), CHUNK):
        some = known.of(records[start : start + CHUNK], bands)
        for texts in some:
            yield _count(texts, bands, seen)


def _count(texts: Iterable[known.Text], bands: Sequence[Band], seen: set[str]) -> Count:
    """Count the words of one source, each text as the first kind that holds."""
    words: dict[str, int] = defaultdict(int)
    near = [0] * len(bands)
    for text in texts:
        digest, length = contents.short(text.data), count_words(text.data)
        band = likeness.place_of(text.likeness, bands)
        if text.is_translated:
            words["unchanged"] += length
        elif text.likeness == SAME:
            words["exact"] += length
        elif digest in seen:
            words["repeated"] += length
        elif band is not None:
            near[band] += length
        else:
            words["new"] += length
        seen.add(digest)
    return Count(near=tuple(near), **words)
