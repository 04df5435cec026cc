"""Words as they are compared: without accents, hyphens, apostrophes and capitals.

*tŷ* and *ty*, *cyd-gynhyrchu* and *cydgynhyrchu* are one word to who looks for it.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_PLAIN: Final = (
    "bon bran bum can cod cor dol ffon glan gwen hyn lon llen llyn man mor ol pol sen son tal tan "
    "ton wyn wyr"
)
ACCENT_TELLS: Final = frozenset(_PLAIN.split())
"""Words, folded, that are one word with an accent and another without: *môr* and *mor*."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Give what a word is compared by: small letters a to z and figures, and nothing else.

    Args:
        word: one word.

    Returns:
        The word without accents and marks. Letters of other scripts become their numbers in
        Unicode, so that every database takes the whole for one word.
    """
    word = word.lower()
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word).lower()
        kept = "".join(
            sign if sign.isascii() else f"u{ord(sign):x}"
            for sign in parts
            if sign.isascii() or (sign.isalnum() and not unicodedata.combining(sign))
        )
        # Some letters are taken apart into nothing but marks.
        word = kept.strip(" ") or "".join(f"u{ord(sign):x}" for sign in word)
    return "".join(sign for sign in word if sign.isalnum())


def told_apart(word: str) -> str:
    """Give what a word with an accent is compared by where the accent makes it another word."""
    plain = folded(word)
    if plain in ACCENT_TELLS and not word.isascii():
        return f"{plain}1"
    return plain
