"""Numbers written in figures."""

import re
from decimal import Decimal

from translation.checking.number_words import GREAT
from translation.checking.reading import BLANK, Thing, taken, thing

_GREAT_WORDS = {
    language: "|".join(sorted(words, key=len, reverse=True)) for language, words in GREAT.items()
}
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ORDINAL = r"(?:st|nd|rd|th|af|il|ail|ydd|edd|ed|fed|eg|ain)\b"
_NUMBERS = {
    language: re.compile(
        rf"(?P<figures>{_FIGURES})(?:{_ORDINAL}|\s(?:o\s)?(?P<great>{words})\b)?", re.IGNORECASE
    )
    for language, words in _GREAT_WORDS.items()
}
_PER_CENT = re.compile(r"\b(?:y\scant|per\s?cent)\b", re.IGNORECASE)


def numerals(text: str, language: str) -> tuple[list[Thing], str]:
    """The numbers in figures, and the text without them.

    Args:
        text: a text without codes and addresses.
        language: "en" or "cy".
    """
    text = _PER_CENT.sub(lambda found: BLANK * len(found.group()), text)

    def make(found: re.Match[str]) -> Thing | None:
        if _is_part_of_a_name(text, found.start()):
            return None
        value = Decimal(found["figures"].replace(",", ""))
        times = GREAT[language].get((found["great"] or "").lower(), {1})
        return thing("number", found, {value * by for by in times})

    return taken(text, _NUMBERS[language], make)


def _is_part_of_a_name(text: str, place: int) -> bool:
    """Whether a letter stands right before a figure: S4C, CO₂ with its figure lowered."""
    before = text[:place].rstrip(BLANK)[-1:]
    return before.isalpha()
