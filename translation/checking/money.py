"""Amounts of money, as a currency and an amount."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from translation.checking.findings import Span
from translation.checking.reading import Thing, taken, thing

_TIMES: Final[dict[str, set[int]]] = {
    "": {1}, "k": {10**3}, "m": {10**6}, "bn": {10**9}, "b": {10**9},
    "thousand": {10**3}, "mil": {10**3}, "fil": {10**3},
    "million": {10**6}, "miliwn": {10**6}, "billion": {10**9}, "biliwn": {10**9},
    # The soft mutation both of miliwn and of biliwn.
    "filiwn": {10**6, 10**9},
}  # fmt: skip
_WORDS = "|".join(sorted((word for word in _TIMES if len(word) > 2), key=len, reverse=True))
_WITH_SIGN: Final = re.compile(
    r"(?P<sign>[£€$])\s?(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:(?P<short>k|m|bn|b)\b|\s(?:o\s)?(?P<long>{_WORDS})\b)?",
    re.IGNORECASE,
)
_PENCE: Final = re.compile(r"(?<![\d.,:])(?P<amount>\d{1,2})(?P<unit>[pc])\b")
_UNITS: Final = {
    "pound": ("£", 1), "pounds": ("£", 1), "quid": ("£", 1), "punt": ("£", 1), "bunt": ("£", 1),
    "phunt": ("£", 1), "punnoedd": ("£", 1), "bunnoedd": ("£", 1), "bunnau": ("£", 1),
    "pence": ("£", 100), "penny": ("£", 100), "ceiniog": ("£", 100), "geiniog": ("£", 100),
    "cheiniog": ("£", 100), "geiniogau": ("£", 100), "euro": ("€", 1), "euros": ("€", 1),
    "ewro": ("€", 1), "dollars": ("$", 1), "doler": ("$", 1), "ddoler": ("$", 1),
}  # fmt: skip
_UNIT: Final = re.compile(rf"\s(?:o\s)?(?P<unit>{'|'.join(_UNITS)})\b(?!\sweight)", re.IGNORECASE)


def money(text: str, language: str) -> tuple[list[Thing], str]:
    """The amounts with a sign, and the text without them.

    Args:
        text: a text without codes and addresses.
        language: "en" or "cy": 80p is 80c in Welsh.
    """

    def with_sign(found: re.Match[str]) -> Thing:
        amount = Decimal(found["amount"].replace(",", ""))
        times = _TIMES[(found["short"] or found["long"] or "").lower()]
        return thing("money", found, {(found["sign"], amount * by) for by in times})

    def pence(found: re.Match[str]) -> Thing | None:
        if found["unit"] != ("c" if language == "cy" else "p"):
            return None
        return thing("money", found, {("£", Decimal(found["amount"]) / 100)})

    signed, text = taken(text, _WITH_SIGN, with_sign)
    small, text = taken(text, _PENCE, pence)
    return signed + small, text


def in_words(numbers: list[Thing], text: str) -> list[Thing]:
    """The numbers, with those that a word for money follows told as amounts.

    Args:
        numbers: what stands in the text as a number.
        text: the text they stand in, with its words.
    """
    told = []
    for one in numbers:
        found = _UNIT.match(text, one.span.end)
        if found:
            sign, parts = _UNITS[found["unit"].lower()]
            values = frozenset((sign, Decimal(str(value)) / parts) for value in one.values)
            span = Span(one.span.start, found.end())
            words = text[span.start : span.end]
            one = replace(one, kind="money", values=values, span=span, words=words)
        told.append(one)
    return told
