"""When two texts are the same, and how alike they are.

A text is compared by its words: one word of ten that differs makes it 90% alike. Codes, capitals,
signs and spaces are no words; a text that differs in these alone is 99% alike.
"""

import hashlib
import math
import re
import unicodedata

from rapidfuzz.distance import Levenshtein

from translation.desk.codes import CODE

WORD = re.compile(r"\w+")
LONGEST_WORD = 40
SPACES = re.compile(r"\s+")
QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " "})
SAME, ALMOST = 100, 99


def normal(text: str) -> str:
    """A text without what makes no difference: the shape of quotes, the number of spaces."""
    text = unicodedata.normalize("NFC", text).translate(QUOTES)
    return SPACES.sub(" ", text).strip()


def key_of(text: str) -> str:
    """32 hexadecimal digits, the same for texts that are the same."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:32]


def words_of(text: str) -> list[str]:
    """The words of a text in their order, in small letters, those of codes not among them."""
    plain = unicodedata.normalize("NFC", CODE.sub("", text)).lower()
    return [word[:LONGEST_WORD] for word in WORD.findall(plain)]


def likeness(one: str, other: str) -> int:
    """How alike two texts are, in whole per cent, rounded down."""
    if normal(one) == normal(other):
        return SAME
    ours, theirs = words_of(one), words_of(other)
    if ours == theirs:
        return ALMOST
    longest = max(len(ours), len(theirs))
    return min(ALMOST, math.floor(100 * (1 - Levenshtein.distance(ours, theirs) / longest)))
