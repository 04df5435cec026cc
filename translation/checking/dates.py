"""Months, days of the week, and the numbers that stand with them."""

import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Final

from translation.checking.findings import Span
from translation.checking.reading import Thing, listed, taken, thing
from welsh import mutations
from welsh.dates import MONTHS, WEEKDAYS
from welsh.mutations import Mutation

_ENGLISH_MONTHS: Final = listed(
    "January February March April May June July August September October November December"
)
_ENGLISH_DAYS: Final = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")


def _with_mutations(names: Iterable[str]) -> dict[str, int]:
    found = {}
    for number, name in enumerate(names):
        found[name] = number
        for mutation in (Mutation.SOFT, Mutation.NASAL, Mutation.ASPIRATE):
            if form := mutations.mutated(name, mutation):
                found.setdefault(form, number)
    return found


_WELSH_MONTHS: Final = {name: number + 1 for name, number in _with_mutations(MONTHS).items()}
_WELSH_DAYS: Final = _with_mutations(day.removeprefix("dydd ") for day in WEEKDAYS)
_SHORT_MONTHS: Final = {name[:3]: number + 1 for number, name in enumerate(_ENGLISH_MONTHS)} | {
    "Sept": 9
}
_NUMBER_BEFORE = r"(?:(?<=\d)|(?<=\d\s)|(?<=st\s)|(?<=nd\s)|(?<=rd\s)|(?<=th\s)|(?<=\sof\s))"
_MONTH_BEFORE = (
    r"(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bof\s)|(?<=\bto\s)|(?<=\bfrom\s)|(?<=\bearly\s)"
    r"|(?<=\blate\s)|(?<=\bmid-)|(?<=\bthis\s)|(?<=\bnext\s)|(?<=\blast\s)|(?<=\bsince\s)"
    r"|(?<=\buntil\s)|(?<=\bbetween\s)|(?<=\bevery\s))"
)
_SHORT = "|".join(sorted(_SHORT_MONTHS, key=len, reverse=True))
_WELSH_SHORT_MONTHS: Final = {
    name: number + 1
    for number, name in enumerate(listed("Ion Chwe Maw Ebr Mai Meh Gor Awst Medi Hyd Tach Rhag"))
} | {"Gorff": 7, "Chwef": 2, "Rhagf": 12}
_WELSH_SHORT = "|".join(sorted(_WELSH_SHORT_MONTHS, key=len, reverse=True))
_ENGLISH: Final = re.compile(
    rf"\b(?P<month>{'|'.join(name for name in _ENGLISH_MONTHS if name not in ('March', 'May'))})\b"
    rf"|(?P<sure>{_NUMBER_BEFORE}(?:March|May)\b|{_MONTH_BEFORE}(?:March|May)\b"
    rf"|\b(?:March|May)\b(?=,?\s\d))"
    rf"|\b(?P<loose>March|May)\b"
    rf"|(?P<short>{_NUMBER_BEFORE}(?:{_SHORT})\b\.?|\b(?:{_SHORT})\b(?=\.?\s\d))"
    rf"|\b(?P<day>{'|'.join(_ENGLISH_DAYS)})s?\b"
)
_DAY_WORDS = (
    r"(?:[dD]ydd|[dD]dydd|[nN]os|[bB]ore|[fF]ore|[pP]rynhawn|[bB]rynhawn|[dD]yddiau|[dD]dyddiau"
    r"|[nN]osweithiau)"
)
_WELSH: Final = re.compile(
    rf"\b{_DAY_WORDS}\s(?P<day>{'|'.join(_WELSH_DAYS)})\b"
    rf"|(?:(?<=\d\s)|(?<=[^\W\d]\so\s)|\b[mM]is\s|\b[fF]is\s|(?<=\bym\s)|(?<=\bYm\s))"
    rf"(?P<sure>{'|'.join(_WELSH_MONTHS)})\b"
    rf"|\b(?P<dated>{'|'.join(_WELSH_MONTHS)})\b(?=\s\d{{4}}\b)"
    rf"|\b(?P<month>{'|'.join(n for n in _WELSH_MONTHS if n not in ('Mai', 'Mawrth'))})\b"
    rf"|(?P<short>(?<=\d\s)(?:{_WELSH_SHORT})\b\.?|\b(?:{_WELSH_SHORT})\b(?=\.?\s\d{{4}}))"
    rf"|\b(?P<loose>Mai|{'|'.join(_WELSH_DAYS)})\b"
)
_start = attrgetter("start")
_FIGURES: Final = re.compile(
    r"(?<![\d/.-])(?:(?P<d>\d{1,2})([/.])(?P<m>\d{1,2})\2(?P<y>\d{4}|\d\d)"
    r"|(?P<y2>\d{4})-(?P<m2>\d\d)-(?P<d2>\d\d))(?![\d/-])"
)
_BESIDE: Final = re.compile(r"(?:st|nd|rd|th)?[\s,]*(?:(?:of|o|the|y|yr)\s)?(?:the\s)?", re.I)
_JOINED: Final = re.compile(
    r"[\s,]*(?:and|to|until|or|a|ac|i|tan|neu|hyd|-|–)?(?:\s(?:the|y|yr))?\s*", re.I
)


def dates_in_figures(text: str) -> tuple[list[Thing], str]:
    """Dates all in figures, day first, as a month and two numbers each; the text without them."""
    found, rest = taken(text, _FIGURES, lambda one: thing("figures", one, {one.group()}))
    things = [part for one in found for part in _parts(one)]
    return things, rest


def _parts(one: Thing) -> list[Thing]:
    found = _FIGURES.fullmatch(one.words)
    assert found is not None
    day, month = int(found["d"] or found["d2"]), int(found["m"] or found["m2"])
    year = int(found["y"] or found["y2"])
    year = year + 2000 if year < 100 else year
    return [
        Thing("date", frozenset({("month", month)}), one.span, one.words),
        Thing("date_number", frozenset({Decimal(day)}), one.span, one.words),
        Thing("date_number", frozenset({Decimal(year)}), one.span, one.words),
    ]


def date_words(text: str, language: str) -> tuple[list[Thing], str]:
    """The names of months and days of the week, and the text without them.

    *Mawrth* is March and Tuesday, *Mai* is May and “that it is”, *Llun* is Monday and a picture:
    they are sure only beside a number or a word like *mis* or *dydd*.
    """
    return taken(
        text, _WELSH if language == "cy" else _ENGLISH, _welsh if language == "cy" else _english
    )


def _english(found: re.Match[str]) -> Thing:
    if name := found["month"] or found["sure"]:
        return thing("date", found, {("month", _ENGLISH_MONTHS.index(name) + 1)})
    if name := found["loose"]:
        made = thing("date", found, {("month", _ENGLISH_MONTHS.index(name) + 1)})
        return replace(made, is_sure=False)
    if name := found["short"]:
        return thing("date", found, {("month", _SHORT_MONTHS[name.rstrip(".")])})
    return thing("date", found, {("day", _ENGLISH_DAYS.index(found["day"]))})


def _welsh(found: re.Match[str]) -> Thing:
    if name := found["day"]:
        return thing("date", found, {("day", _WELSH_DAYS[name])})
    if name := found["sure"] or found["dated"] or found["month"]:
        return thing("date", found, {("month", _WELSH_MONTHS[name])})
    if name := found["short"]:
        return thing("date", found, {("month", _WELSH_SHORT_MONTHS[name.rstrip(".")])})
    name, values = found["loose"], set()
    if name in _WELSH_DAYS:
        values.add(("day", _WELSH_DAYS[name]))
    if name in _WELSH_MONTHS:
        values.add(("month", _WELSH_MONTHS[name]))
    return replace(thing("date", found, values), is_sure=False)


def told_apart(numbers: list[Thing], dates: list[Thing], text: str) -> list[Thing]:
    """The numbers, with those that belong to a date told as its parts.

    Args:
        numbers: what stands in the text as a number.
        dates: the names of months and days there.
        text: the text they stand in.
    """
    known = sorted((one.span for one in dates), key=_start)
    told = {one.span: one for one in numbers}
    # A number beside a date belongs to it, and so does one that is joined to such a number.
    for _round in range(3):
        for one in numbers:
            joint = _BESIDE if _round == 0 else _JOINED
            if told[one.span].kind == "number" and _is_beside(one.span, known, text, joint):
                told[one.span] = replace(one, kind="date_number")
        dated = (span for span, one in told.items() if one.kind == "date_number")
        known = sorted(dated, key=_start)
    return list(told.values())


def _is_beside(span: Span, others: list[Span], text: str, joint: re.Pattern[str]) -> bool:
    """Whether nothing but a joint stands between a place and one of some others.

    Args:
        others: in the order of the text; what is further away than the next has that between.
    """
    place = bisect(others, span.start, key=_start)
    for other in others[max(place - 1, 0) : place + 1]:
        first, second = sorted((span, other), key=lambda one: one.start)
        between = text[first.end : max(first.end, second.start)]
        if len(between) < 16 and joint.fullmatch(between):
            return True
    return False
