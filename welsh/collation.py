"""Alphabetical order in Welsh and in English, and the headings of an index.

Welsh counts ch, dd, ff, ng, ll, ph, rh and th as letters: *cwm* comes before *chwaer*. Where
the two are separate letters (*Ban-gor*, *dan-gos*) only a list can tell; see ``digraphs``.

A key is a string of figures, so that it may be stored in a column and every database, with any
collation, puts it in the same order.

Sources:
    Alphabet: Bilingual Software Guidelines and Standards (Welsh Language Board), section 10.2.
    k, q, v, x and z in their usual places, small before capital and plain before accented
    letters as ties: Unicode CLDR, collation ``cy``.
    Figures by value, and marks that do not count: our own choice.
"""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from welsh.digraphs import DIVIDER, letters

WELSH_ALPHABET: Final = tuple(
    "a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y".split()  # noqa: SIM905
)
ENGLISH_ALPHABET: Final = tuple("abcdefghijklmnopqrstuvwxyz")
OTHER_HEADING: Final = "#"
"""The heading for a text that begins with a figure, or with no letter of the alphabet."""

# WELSH_ALPHABET and the five letters of borrowed words, each in its place.
_WELSH_ORDER: Final = tuple(
    "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()  # noqa: SIM905
)
_SPACE: Final = "01"
_NUMBER: Final = "02"
_FIRST_LETTER: Final = 10
_FOREIGN: Final = "99"
_ACCENTS: Final = "\u0302\u0308\u0301\u0300"  # circumflex, diaeresis, acute, grave


class _Rules(NamedTuple):
    order: dict[str, str]
    split: Callable[[str], Iterator[str]]


def sort_key(text: str) -> str:
    """Give the key that puts a text in its place in the Welsh alphabet.

    Words are compared one by one, a space before any letter. Accents and capitals count only
    between texts otherwise alike. Figures come before letters, by value (2 before 10).
    Apostrophes, hyphens and other marks do not count, and an article does: *Y Bala* is under Y.

    Args:
        text: Any text.

    Returns:
        A string of figures, for comparison only.
    """
    return _key(text, _WELSH)


def english_sort_key(text: str) -> str:
    """Give the key that puts a text in its place in the English alphabet.

    The rules are those of ``sort_key``, with each letter by itself.

    Args:
        text: Any text.

    Returns:
        A string of figures, for comparison only. Do not compare it with a Welsh key.
    """
    return _key(text, _ENGLISH)


def sort_key_for(language: str) -> Callable[[str], str]:
    """Give the sort key of a language.

    Args:
        language: "cy" or "en", alone or with a region ("en-gb").

    Returns:
        ``sort_key`` or ``english_sort_key``.

    Raises:
        ValueError: If the language is neither Welsh nor English.
    """
    return sort_key if _is_welsh(language) else english_sort_key


def heading(text: str, language: str = "cy") -> str:
    """Give the letter under which a text stands in an index: "Ll", "Dd", "A".

    Args:
        text: Any text.
        language: "cy" or "en", alone or with a region.

    Returns:
        The first letter with a capital and without accents, or OTHER_HEADING.

    Raises:
        ValueError: If the language is neither Welsh nor English.
    """
    rules = _WELSH if _is_welsh(language) else _ENGLISH
    for letter in rules.split(text):
        if letter[0].isalnum():
            plain = _plain(letter)
            return plain.capitalize() if plain in rules.order else OTHER_HEADING
    return OTHER_HEADING


def _key(text: str, rules: _Rules) -> str:
    primary, accents, capitals = [], [], []
    digits = ""
    for letter in [*rules.split(text.strip()), ""]:
        if letter.isdecimal():
            digits += str(int(letter))
            continue
        if digits:
            value = digits.lstrip("0")[:99]
            primary.append(f"{_NUMBER}{len(value):02}{value}")
            digits = ""
        if letter.isspace() and primary[-1:] != [_SPACE]:
            primary.append(_SPACE)
        elif letter[:1].isalpha():
            plain = _plain(letter)
            primary.append(rules.order.get(plain) or f"{_FOREIGN}{ord(plain[0]):07}")
            accents.append(_accent(letter))
            capitals.append("1" if letter == letter.lower() else "2")
    # The least tie-breaking figure is dropped from the end: it would change no comparison.
    return f"{''.join(primary)}00{''.join(accents).rstrip('1')}0{''.join(capitals).rstrip('1')}"


def _plain(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _accent(letter: str) -> str:
    marks = [c for c in unicodedata.normalize("NFD", letter) if unicodedata.combining(c)]
    if not marks:
        return "1"
    return str(2 + _ACCENTS.index(marks[0])) if marks[0] in _ACCENTS else "9"


def _is_welsh(language: str) -> bool:
    code = language.lower().replace("_", "-").partition("-")[0]
    if code not in {"cy", "en"}:
        raise ValueError(f"No alphabet for the language {language!r}.")
    return code == "cy"


def _single_letters(text: str) -> Iterator[str]:
    yield from unicodedata.normalize("NFC", text).replace(DIVIDER, "")


def _numbered(alphabet: tuple[str, ...]) -> dict[str, str]:
    return {letter: str(_FIRST_LETTER + place) for place, letter in enumerate(alphabet)}


_WELSH: Final = _Rules(_numbered(_WELSH_ORDER), letters)
_ENGLISH: Final = _Rules(_numbered(ENGLISH_ALPHABET), _single_letters)
