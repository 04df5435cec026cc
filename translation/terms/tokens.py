"""A text as terms are looked for in it: words and marks, without what is between them."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Codes as the desk writes them; words, with accents in one part or two; marks. Apostrophes and
# quotation marks part words and do not count: *o’r* is two words, "Wales’s" is "Wales" and "s".
_CODE = r"⟦/?[a-z][a-z0-9-]*⟧"
_REST = r"(?:[^\W_][\u0300-\u036f]*)+|[^\s'’‘ʼ`\"“”„«»\u0300-\u036f]"
_PARTS = re.compile(f"{_CODE}|{_REST}")
# Addresses of pages and of mail, each whole. They have bounds, so that no text takes long.
_ADDRESS = (
    r"https?://[^\s⟦]+|[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?:[\w-]{1,63}+\.){1,8}[a-z]{2,24}\b(?:/[^\s⟦]*)?"
)
_PARTS_AND_ADDRESSES = re.compile(f"{_CODE}|{_ADDRESS}|{_REST}")
_MAY_HAVE_ADDRESSES = re.compile(r"@|://|\.[a-z]{2}")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})


class Token(NamedTuple):
    """A word or mark of a text.

    Attributes:
        key: what it is compared by, without capitals.
        start, end: where it stands.
        capitals: 0 for none at its beginning, 1 for one there, 2 for more than one letter, all
            of them capitals.
    """

    key: str
    start: int
    end: int
    capitals: int


def tokens(text: str) -> Iterator[Token]:
    """The words and marks of a text, in order.

    Args:
        text: a text as it is written at the desk; codes are passed over.
    """
    parts = _PARTS_AND_ADDRESSES if _MAY_HAVE_ADDRESSES.search(text) else _PARTS
    for found in parts.finditer(text):
        part = found.group()
        if part[0] == "⟦" and len(part) > 1:
            continue
        yield Token(key_of(part), found.start(), found.end(), capitals_of(part))


def key_of(part: str) -> str:
    """What a word or mark is compared by."""
    if part.isascii():
        return part.lower()
    return unicodedata.normalize("NFC", part).casefold().translate(_HYPHENS)


def capitals_of(word: str) -> int:
    """How a word is written; see `Token.capitals`."""
    if not word[:1].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1
