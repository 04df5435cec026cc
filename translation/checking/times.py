"""Times of day, as minutes from midnight."""

import re
from typing import Final

from translation.checking.number_words import SMALL
from translation.checking.reading import Thing, taken, thing

_NOON, _DAY = 12 * 60, 24 * 60
_HOUR_WORDS: Final = {
    "en": {word: value for word, value in SMALL["en"].items() if 0 < value <= 12},
    "cy": {word: value for word, value in SMALL["cy"].items() if 0 < value <= 12}
    | {"un ar ddeg": 11},
}


def _hours(language: str) -> str:
    return "|".join([r"\d{1,2}", *sorted(_HOUR_WORDS[language], key=len, reverse=True)])


_MINUTES = r"(?:[:.](?P<minutes>[0-5]\d))?"
_MORNING = {"am", "a.m.", "a.m", "yb", "y.b.", "y.b", "y bore", "in the morning"}
_ENGLISH_HALVES = r"a\.m\.?|p\.m\.?|[ap]m\b|in\sthe\s(?:morning|afternoon|evening)|at\snight"
_WELSH_HALVES = (
    r"y\.[bh]\.?|y[bhp]\b|[ap]m\b|[ap]\.m\.?|y\sbore|y\sprynhawn|yr\shwyr|y\snos"
    r"|gyda[’']r\snos"
)
_OCLOCK, _OR_GLOCH = r"\so[’']clock", r"\so[’']r\sgloch"
_HALVES = {"en": _ENGLISH_HALVES, "cy": _WELSH_HALVES}
_CLOCK = {"en": _OCLOCK, "cy": _OR_GLOCH}
_PAST_OR_TO = {
    "en": re.compile(
        r"\b(?P<part>half(?=\spast)|quarter"
        rf"|(?:\d+|{'|'.join(SMALL['en'])})(?=\sminutes)"
        rf"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\buntil\s))(?:five|ten|twenty))"
        rf"(?:\sminutes)?\s(?P<way>past|to)\s(?P<hour>{_hours('en')})\b",
        re.IGNORECASE,
    ),
    "cy": re.compile(
        rf"\b(?P<part>hanner\sawr|chwarter|(?:\d+|{'|'.join(SMALL['cy'])})\smunud)\s"
        rf"(?P<way>wedi|i)\s(?P<hour>{_hours('cy')})\b",
        re.IGNORECASE,
    ),
}
_PARTS = {"half": 30, "hanner awr": 30, "quarter": 15, "chwarter": 15}
_MIDDAY = {
    "en": re.compile(r"\b(?P<noon>noon|midday)\b|\bmidnight\b", re.IGNORECASE),
    "cy": re.compile(
        r"\b(?:[cg]h?anol|hanner)\s(?:(?P<noon>dydd)|nos)\b(?!\sSul|\sSadwrn)", re.IGNORECASE
    ),
}
_BY_CLOCK = {
    language: re.compile(
        rf"(?<![\d.,:£])\b(?P<hour>{_hours(language)})"
        rf"(?:{_MINUTES}(?:{_CLOCK[language]})?\s?(?P<half>{_HALVES[language]})"
        rf"|(?P<clock>{_CLOCK[language]})"
        r"|:(?P<exact>[0-5]\d)\b(?!:))",
        re.IGNORECASE,
    )
    for language in ("en", "cy")
}
# In “2 to 4pm” the first is a time too.
_FIRST_OF_TWO = {
    language: re.compile(
        rf"(?<![\d.,:£])\b(?P<hour>{_hours(language)}){_MINUTES}\s?(?:{joint})\s?"
        rf"(?=(?:{_hours(language)})(?:[:.][0-5]\d)?\s?(?:{_HALVES[language]}))",
        re.IGNORECASE,
    )
    for language, joint in (("en", r"-|–|to|and|until"), ("cy", r"-|–|i|a|ac|tan"))
}
# A dot between hours and minutes alone says nothing: 9.30 is a number too.
_AFTER_AT = {
    language: re.compile(
        rf"(?<=\b{at}\s)(?P<hour>\d{{1,2}})\.(?P<minutes>[0-5]\d)\b"
        r"(?!\d|\.\d|\s?(?:%|per\s?cent|y\scant|m\b|miliwn|million))"
    )
    for language, at in (("en", "at"), ("cy", "am"))
}


def times(text: str, language: str) -> tuple[list[Thing], str]:
    """The times of day, and the text without them.

    Args:
        text: a text without codes and addresses.
        language: "en" or "cy".
    """

    def past_or_to(found: re.Match[str]) -> Thing:
        part = re.sub(r"\smunud$", "", " ".join(found["part"].lower().split()))
        minutes = _PARTS.get(part) or _number(part, language)
        minutes = minutes if found["way"].lower() in ("past", "wedi") else -minutes
        return _either_half(found, _number(found["hour"], language) * 60 + minutes)

    def midday(found: re.Match[str]) -> Thing:
        return thing("time", found, {_NOON if found["noon"] else 0})

    def by_clock(found: re.Match[str]) -> Thing | None:
        return _by_clock(found, language)

    def without_half(found: re.Match[str]) -> Thing:
        start = _number(found["hour"], language) * 60 + int(found["minutes"] or 0)
        return _either_half(found, start)

    things: list[Thing] = []
    for expression, make in (
        (_PAST_OR_TO[language], past_or_to),
        (_MIDDAY[language], midday),
        (_FIRST_OF_TWO[language], without_half),
        (_BY_CLOCK[language], by_clock),
        (_AFTER_AT[language], without_half),
    ):
        found, text = taken(text, expression, make)
        things += found
    return things, text


def _number(word: str, language: str) -> int:
    return int(word) if word.isdigit() else (_HOUR_WORDS[language] | SMALL[language])[word.lower()]


def _by_clock(found: re.Match[str], language: str) -> Thing | None:
    hour = _number(found["hour"], language)
    minutes = int(found["minutes"] or found["exact"] or 0)
    if hour > 24 or (found["exact"] is None and hour > 12 and found["clock"] is None):
        return None
    start = hour * 60 + minutes
    if found["half"] is None:
        return _either_half(found, start)
    half = " ".join(found["half"].lower().split())
    start = start % _NOON + (0 if half in _MORNING else _NOON)
    return thing("time", found, {start})


def _either_half(found: re.Match[str], start: int) -> Thing:
    """A time that does not say whether it is before noon: either, up to twelve o’clock."""
    starts = {start % _DAY} if start > _NOON + 59 else {start % _DAY, (start + _NOON) % _DAY}
    return thing("time", found, starts)
