"""The words of a text as search takes them.

What leans on a word with an apostrophe is none of it: *i'r* is *i*, *sy'n* is *sy*, *Wales's* is
*Wales*. A word with a hyphen is one word here, and may be asked for by its parts.

Sources:
    The words that lean on others ('r, 'n, 'i, 'u, 'w, 'm, 'th, 'ch): Peter Wynn Thomas, *Gramadeg
    y Gymraeg* (1996). That English 's and 'd are read alike: our own choice, for names.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

LONGEST: Final = 60
"""Letters of a word that are looked at; no word of either language has more."""

_APOSTROPHES: Final = "'\u2019\u2018\u02bc`"
_HYPHENS: Final = "\u2010\u2011-"
_PART: Final = r"(?:[^\W_][\u0300-\u036f\u034f\u00ad]*)+"
_WORD: Final = re.compile(rf"[{_APOSTROPHES}]?{_PART}(?:[{_APOSTROPHES}{_HYPHENS}]{_PART})*")
_PLAIN: Final = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_HYPHENS, "-") | {"\u034f": "", "\u00ad": ""}
)
_STRAIGHT: Final = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_LEANING: Final = re.compile(r"(?:'(?:r|n|i|u|w|m|th|ch|s|d))+$", re.IGNORECASE)


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        text: the word in small letters, composed, with straight apostrophes and hyphens.
        start, end: where it stands, without what leans on it.
    """

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Give the words of a text in order; what only leans on others is left out.

    Args:
        text: any text, composed or decomposed.
    """
    for found in _WORD.finditer(text):
        written = found.group()
        if written.isalnum() and written.isascii():  # most words, and quicker
            yield Word(written.lower()[:LONGEST], *found.span())
            continue
        # As many signs as there were, so that places stay what they are.
        straight = written.translate(_STRAIGHT)
        leaning = _LEANING.search(straight)
        kept = written[: leaning.start()] if leaning else written
        word = kept.translate(_PLAIN).lower()
        if not kept.isascii():
            word = unicodedata.normalize("NFC", word)
        if word := word.strip("'")[:LONGEST]:
            yield Word(word, found.start(), found.start() + len(kept))
