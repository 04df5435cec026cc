"""What one text says in numbers, dates, times, money and addresses, held against the other."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from translation.checking import dates, money, numerals, times, written_numbers
from translation.checking.addresses import Pairs, addresses_in, is_same
from translation.checking.findings import Check, Finding
from translation.checking.placeholders import placeholders_in
from translation.checking.reading import Thing, without_codes
from translation.units import Unit

_CHECKS = {
    "number": Check.NUMBERS,
    "date": Check.DATES,
    "date_number": Check.DATES,
    "time": Check.TIMES,
    "money": Check.MONEY,
    "placeholder": Check.PLACEHOLDERS,
}
# More than any text has that somebody reads.
MOST_ADDRESSES = 50
Alike = Callable[[Thing, Thing], bool]


@dataclass
class Amounts:
    """What a text says that is not words."""

    placeholders: list[Thing] = field(default_factory=list)
    addresses: list[Thing] = field(default_factory=list)
    dates: list[Thing] = field(default_factory=list)
    times: list[Thing] = field(default_factory=list)
    money: list[Thing] = field(default_factory=list)
    numbers: list[Thing] = field(default_factory=list)


def amounts_of(text: str, language: str) -> Amounts:
    """Read what a text says in numbers and addresses.

    Args:
        text: as the desk writes it.
        language: "en" or "cy".
    """
    found = Amounts()
    rest = without_codes(text)
    found.placeholders, rest = placeholders_in(rest)
    found.addresses, rest = addresses_in(rest)
    found.money, rest = money.money(rest, language)
    figures, rest = dates.dates_in_figures(rest)
    found.times, rest = times.times(rest, language)
    days, after_days = dates.date_words(rest, language)
    in_figures, after_figures = numerals.numerals(after_days, language)
    in_words, _rest = written_numbers.written_numbers(after_figures, language)
    numbers = money.in_words(in_figures + in_words, rest)
    numbers = dates.told_apart(numbers, days, rest)
    found.money += [one for one in numbers if one.kind == "money"]
    numbers += [one for one in figures if one.kind == "date_number"]
    found.dates = days + [one for one in figures if one.kind == "date"]
    found.numbers = [one for one in numbers if one.kind != "money"]
    return found


def differences(unit: Unit, pairs: Pairs = ()) -> Iterator[Finding]:
    """What one of the texts says in numbers or addresses and the other does not.

    Args:
        unit: a piece of text with its translation.
        pairs: addresses that belong together.
    """
    theirs = amounts_of(unit.source, unit.source_language)
    ours = amounts_of(unit.target, unit.target_language)
    languages = (unit.source_language, unit.target_language)
    yield from _told(
        _unanswered(theirs, ours), _unanswered(ours, theirs), lambda one: _CHECKS[one.kind]
    )
    yield from _told(
        _not_there(theirs.addresses, ours.addresses, lambda a, b: is_same(a, b, languages, pairs)),
        _not_there(ours.addresses, theirs.addresses, lambda b, a: is_same(a, b, languages, pairs)),
        lambda _one: Check.ADDRESSES,
    )


def _unanswered(ours: Amounts, theirs: Amounts) -> list[Thing]:
    """What a text says and the other does not; addresses aside.

    A time may be a bare number in the other language: ten o’clock is *am ddeg*.
    """
    return [
        one
        for these, answers in (
            (ours.numbers, theirs.numbers + [_as_number(time) for time in theirs.times]),
            (ours.dates, theirs.dates),
            (ours.times, theirs.times + [_as_time(number) for number in theirs.numbers]),
            (ours.money, theirs.money),
            (ours.placeholders, theirs.placeholders),
        )
        for one in _without_answer(these, answers)
    ]


def _as_time(number: Thing) -> Thing:
    # 10.30 is ten and a half as a number, and half past ten as a time.
    starts = {
        int(value) * 60 + int(value % 1 * 100)
        for value in number.values
        if isinstance(value, Decimal) and 0 < value <= 24
    }
    minutes = {(start + half) % 1440 for start in starts for half in (0, 720)}
    return Thing("time", frozenset(minutes), number.span, number.words)


def _as_number(time: Thing) -> Thing:
    starts = [start for start in time.values if isinstance(start, int)]
    hours = {Decimal(start // 60) + Decimal(start % 60) / 100 for start in starts}
    hours |= {hour - 12 for hour in hours if hour >= 13}
    return Thing("number", frozenset(hours), time.span, time.words)


def _without_answer(ours: Iterable[Thing], theirs: Iterable[Thing]) -> list[Thing]:
    """The sure things of a text that may mean nothing of what the other text says."""
    there = frozenset[object]().union(*(other.values for other in theirs))
    return [one for one in ours if one.is_sure and not one.values & there]


def _not_there(ours: list[Thing], theirs: list[Thing], alike: Alike) -> list[Thing]:
    """The addresses of a text that are not in the other, in the version of its language."""
    there = {(other.kind, value) for other in theirs for value in other.values}
    rest = [one for one in ours if not any((one.kind, value) in there for value in one.values)]
    if max(len(rest), len(theirs)) > MOST_ADDRESSES:
        # To compare two takes long, and nobody reads such a text: they are told as they stand.
        return rest
    return [one for one in rest if not any(alike(one, other) for other in theirs)]


def _told(
    missing: list[Thing], added: list[Thing], check_of: Callable[[Thing], Check]
) -> Iterator[Finding]:
    """One finding for each check that has something to say."""
    for check in dict.fromkeys(check_of(one) for one in missing + added):
        gone = [one for one in missing if check_of(one) == check]
        new = [one for one in added if check_of(one) == check]
        if gone and new:
            sentence = _("In the source only: %(missing)s. In the translation only: %(added)s.")
        elif gone:
            sentence = _("In the source only: %(missing)s.")
        else:
            sentence = _("In the translation only: %(added)s.")
        yield Finding(
            check,
            sentence,
            {"missing": _listed(gone), "added": _listed(new)},
            tuple(dict.fromkeys(one.span for one in gone)),
            tuple(dict.fromkeys(one.span for one in new)),
        )


def _listed(things: list[Thing]) -> str:
    return ", ".join(dict.fromkeys(one.words for one in things))
