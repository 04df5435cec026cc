"""Lists in sentences: "A, B a C" in Welsh, "A, B and C" in English.

Names and labels are never changed. *A* ("and") mutates the word after it (*ci a chath*), and
joins the article (*Bangor a'r Bala*); a name from a database must be printed as it was entered,
because it may be a link or a proper name, so ``join_cy`` does neither. Running text that wants
a mutation has to be written by a person.

Sources:
    *ac* before a vowel, *a* before a consonant: Welsh Government style guide (Arddulliadur),
    "a / ac"; the same entry says that a letter is read by its traditional name, *èc* not *cý*.
    Consonantal and vocalic w: geiriadur.net/gramadeg/bannod.php (*yr wythnos*, but *y wal*).
    Words that take *ac* though they begin with a consonant: those found so in the treebank
    UD Welsh-CCG (mae, ni, mi, wrth, wedi, sydd, mor, roedden, felly, fe, nid, na, nad), and our
    own additions of the same kinds (fel, mai, megis, wele, weithiau, other forms of *bod*).
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

_VOWELS: Final = frozenset("aeiouy")

# Small words with "ac" by custom. "hefyd" is not here: the treebank has both, and h is a consonant.
_AC_WORDS: Final = (
    "fe fel felly mae maen maent mai megis mi mor na nac nad nas ni nid sy sydd wedi weithiau "
    "wele wrth roedd roeddech roedden roeddent roeddwn roeddem rwy rwyf rwyt rydw rydych "
    "rydym rydyn"
)
_AC_BEFORE: Final = frozenset(_AC_WORDS.split())

# Words, or beginnings of words, whose w is a vowel. All other words with w begin with a consonant.
_VOCALIC_W: Final = (
    "wyth", "wyneb", "wyau", "wybr", "wylan", "wylo", "wystrys", "wyddor", "wyddfa", "wyddgrug",
)  # fmt: skip
_VOCALIC_W_WORDS: Final = frozenset({"wy"})

# Letters whose traditional names begin with a vowel: a, èc, e, èf, èg, aets, i, el, em, en ...
_VOWEL_NAMED: Final = frozenset("ACEFGHILMNORSUWXY")

# Ordinals are read in the traditional way: ail, wythfed, unfed ar ddeg, ugeinfed, unfed ar hugain.
_VOWEL_ORDINALS: Final = frozenset({2, 8, 11, 16, 20, 21, 22, 28, 31})

_FIRST: Final = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<ordinal>(?:af|il|ydd|edd|ed|fed|eg|ain)\b)?"
    r"|(?P<word>[^\W_]+)"
)


def conjunction_and(next_word: str) -> Literal["a", "ac"]:
    """Choose "a" or "ac" for the word that follows it.

    Args:
        next_word: The next word or phrase. Punctuation before it is passed over.

    Returns:
        "ac" or "a".

    Figures are read as taught in schools today: 8 *wyth*, 11 *un deg un*, 17 *un deg saith*,
    21 *dau ddeg un*, 80 *wyth deg*, 1,000 *mil*. Capitals without a vowel, or with a figure,
    are read letter by letter (*ac S4C*, *a BBC*); other capitals are read as a word (*a NATO*).
    An initial i is a vowel (*ac iaith*), and h is a consonant (*a haul*).
    """
    first = _FIRST.search(unicodedata.normalize("NFC", next_word))
    if first is None:
        return "a"
    if first["word"]:
        takes_ac = _word_takes_ac(first["word"])
    elif first["ordinal"]:
        takes_ac = int(first["number"].replace(",", "")) in _VOWEL_ORDINALS
    else:
        takes_ac = _number_takes_ac(int(first["number"].replace(",", "")))
    return "ac" if takes_ac else "a"


def join_cy(items: Iterable[str]) -> str:
    """Join items as a Welsh list: commas, then "a" or "ac", with no comma before it.

    Args:
        items: Names or labels, in order. Each is printed as it is, without mutation.

    Returns:
        The list, or an empty string when there are no items.
    """
    *start, last = list(items) or [""]
    return f"{', '.join(start)} {conjunction_and(last)} {last}" if start else last


def join_en(items: Iterable[str]) -> str:
    """Join items as an English list: commas, then "and", with no comma before it.

    Args:
        items: Names or labels, in order.

    Returns:
        The list, or an empty string when there are no items.
    """
    *start, last = list(items) or [""]
    return f"{', '.join(start)} and {last}" if start else last


def _word_takes_ac(word: str) -> bool:
    if word.isupper() and _is_spelled_out(word):
        return word[0] in _VOWEL_NAMED
    word = word.lower()
    if word in _AC_BEFORE:
        return True
    if word.startswith("ŵ"):  # Long, so a vowel: ŵyn, ŵyr.
        return True
    plain = unicodedata.normalize("NFD", word)
    if plain[0] == "w":
        return plain in _VOCALIC_W_WORDS or plain.startswith(_VOCALIC_W)
    return plain[0] in _VOWELS


def _is_spelled_out(word: str) -> bool:
    letters = set(unicodedata.normalize("NFD", word).lower())
    return len(word) == 1 or not word.isalpha() or not letters & (_VOWELS | {"w"})


def _number_takes_ac(n: int) -> bool:
    while n >= 1000:
        n //= 1000
        if n == 1:
            return False  # mil, miliwn
    if n >= 100:
        return n // 100 == 8  # wyth cant, but cant, dau gant ...
    return n in {1, 8} or 11 <= n <= 19 or 80 <= n <= 89
