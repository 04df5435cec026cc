"""The letters of a Welsh text: which pairs are one letter and which are two.

Spelling alone does not say that ng is one letter in *cangen* and two in *dangos*. The words
below are divided by hand; an editor can divide any other by writing U+034F COMBINING GRAPHEME
JOINER between the letters, the sign Unicode has for this.

Sources:
    The words: our own list, divided between the parts of each compound (*llon-gyfarch*).
    r and h after a vowel are two letters (*parhau*, *arholiad*): our own rule, since rh as one
    letter begins a word or follows a consonant. Verbs in *-hau* keep their h (*sicr-hau*).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

DIVIDER: Final = "\u034f"
"""U+034F COMBINING GRAPHEME JOINER: put between two letters, it stops them being one."""

DIGRAPHS: Final = frozenset({"ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"})

_VOWELS: Final = frozenset("aeiouwy")

# Beginnings of words, divided where two letters only look like one. A mutated form is a
# beginning of its own: Bangor, Fangor, Mangor.
_DIVIDED: Final = (
    "ban|gor fan|gor man|gor llan|g dan|gos ddan|gos nan|gos llon|gyf lon|gyf union|g hunan|g "
    "pen|g mhen|g bryn|g fryn|g blaen|g flaen|g glyn|g llwyn|g cefn|g gefn|g arian|g "
    "hen|goed hen|gwrt hen|gapel hen|gastell ton|gwyn don|gwyn llun|gwyn lun|gwyn "
    "hwn|gari mon|gol pont|h bont|h mhont|h "
    "sicr|h dyfr|h ddyfr|h llyfr|h lyfr|h gwefr|h wefr|h"
)
_DIVIDED_AT: Final = {
    beginning.replace("|", ""): beginning.index("|") for beginning in _DIVIDED.split()
}
_LONGEST: Final = max(map(len, _DIVIDED_AT))
_WORD: Final = re.compile(r"[^\W\d_]+")


def letters(text: str) -> Iterator[str]:
    """Give the letters of a text one by one, and every other sign by itself.

    Args:
        text: Any text, composed or decomposed.

    Yields:
        Letters as written ("Ll", "ch", "a"), figures, spaces and marks.
    """
    text = unicodedata.normalize("NFC", text)
    divided = _divided_places(text)
    place = 0
    while place < len(text):
        pair = text[place : place + 2]
        if text[place] == DIVIDER:
            place += 1
        elif pair.lower() in DIGRAPHS and place not in divided:
            yield pair
            place += 2
        else:
            yield text[place]
            place += 1


def _divided_places(text: str) -> set[int]:
    """Find the places of first letters that must not join the letter after them."""
    places = set()
    for found in _WORD.finditer(text):
        word = _plain(found.group())
        start = found.start()
        for length in range(1, min(len(word), _LONGEST) + 1):
            if word[:length] in _DIVIDED_AT:
                places.add(start + _DIVIDED_AT[word[:length]] - 1)
        for place in range(1, len(word) - 1):
            if word[place : place + 2] == "rh" and word[place - 1] in _VOWELS:
                places.add(start + place)
    return places


def _plain(word: str) -> str:
    """Lower the case and drop accents, letter for letter, so that places stay the same."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] for letter in word)
