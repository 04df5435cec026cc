"""Faults put into faultless pairs by chance: how many are found in texts by other hands."""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tools.checks.corpus import Case
from translation.checking.findings import Check
from translation.checking.number_words import SMALL
from translation.units import Unit
from welsh.dates import MONTHS

Chance = random.Random
Seed = Callable[[Unit, Chance], str | None]

MOST = 100
_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
)
_MONTHS = {"en": _ENGLISH_MONTHS.split(), "cy": list(MONTHS)}
_SENTENCES = re.compile(r"(?<=[.?!]) ")
# Longer than what a clause of its own needs, so that it has common words.
_LEAST_WORDS = 6


def _another_figure(unit: Unit, chance: Chance) -> str | None:
    def another(found: re.Match[str]) -> str:
        return chance.choice([one for one in "123456789" if one != found.group()])

    return _changed(unit.target, re.compile(r"(?<!⟦a)(?<!⟦/a)\d"), another, chance)


def _another_month(unit: Unit, chance: Chance) -> str | None:
    months = _MONTHS[unit.target_language]

    def another(found: re.Match[str]) -> str:
        return chance.choice([one for one in months if one != found.group()])

    return _changed(unit.target, re.compile(rf"(?<=\d )(?:{'|'.join(months)})\b"), another, chance)


def _another_number_in_words(unit: Unit, chance: Chance) -> str | None:
    numbers = {word: value for word, value in SMALL[unit.target_language].items() if value > 2}

    def another(found: re.Match[str]) -> str:
        value = numbers[found.group()]
        return chance.choice([word for word, other in numbers.items() if other != value])

    words = re.compile(rf"(?<!\w)(?:{'|'.join(numbers)})(?!\w)")
    return _changed(unit.target, words, another, chance)


def _link_gone(unit: Unit, _chance: Chance) -> str | None:
    return re.sub(r"⟦/?a\d⟧", "", unit.target)


def _sentence_left(unit: Unit, chance: Chance) -> str | None:
    theirs, ours = _SENTENCES.split(unit.source), _SENTENCES.split(unit.target)
    place = chance.randrange(len(theirs))
    if len(theirs) != len(ours) or len(ours) < 2 or len(theirs[place].split()) < _LEAST_WORDS:
        return None
    return " ".join([*ours[:place], theirs[place], *ours[place + 1 :]])


def _two_spaces(unit: Unit, _chance: Chance) -> str | None:
    return unit.target.replace(" ", "  ", 1)


def _end_gone(unit: Unit, _chance: Chance) -> str | None:
    return unit.target[:-1] if unit.source[-1] == unit.target[-1] in ".?:" else None


def _straight(unit: Unit, _chance: Chance) -> str | None:
    return unit.target.replace("’", "'")


def _mutation_undone(unit: Unit, chance: Chance) -> str | None:
    words = re.compile(r"(?<!\w)(?:i|o|ar|am|heb|gan|dros|drwy) b(?=[aeouwylr])")
    if unit.target_language != "cy":
        return None
    return _changed(unit.target, words, lambda found: found.group()[:-1] + "p", chance)


def _letters_swapped(unit: Unit, chance: Chance) -> str | None:
    if unit.target_language != "cy":
        return None

    def swapped(found: re.Match[str]) -> str:
        word = found.group()
        return f"{word[:2]}{word[3]}{word[2]}{word[4:]}"

    words = re.compile(r"(?<![\w’⟦/-])[a-z]{6,}(?![\w’⟧-])")
    return _changed(unit.target, words, swapped, chance)


SEEDS: dict[str, tuple[Seed, frozenset[Check]]] = {
    "a figure": (
        _another_figure,
        frozenset({Check.NUMBERS, Check.DATES, Check.TIMES, Check.MONEY, Check.ADDRESSES}),
    ),
    "a month": (_another_month, frozenset({Check.DATES})),
    "a number in words": (
        _another_number_in_words,
        frozenset({Check.NUMBERS, Check.DATES, Check.TIMES, Check.MONEY}),
    ),
    "a link": (_link_gone, frozenset({Check.LINKS})),
    "a sentence left": (_sentence_left, frozenset({Check.WRONG_LANGUAGE})),
    "two spaces": (_two_spaces, frozenset({Check.SPACES})),
    "no mark at the end": (_end_gone, frozenset({Check.ENDING})),
    "straight apostrophes": (_straight, frozenset({Check.QUOTES})),
    "a mutation undone": (_mutation_undone, frozenset({Check.MUTATION})),
    "two letters swapped": (_letters_swapped, frozenset({Check.SPELLING})),
}
"""What is put in, and the checks that should see it."""


def seeded(name: str, cases: Iterable[Case]) -> Iterator[Unit]:
    """At most a hundred pairs with a fault of one kind, the same each time.

    Args:
        name: a kind of `SEEDS`.
        cases: faultless pairs.
    """
    seed, chance, made = SEEDS[name][0], Chance(name), 0
    for case in cases:
        target = seed(case.unit, chance)
        if target and target != case.unit.target and made < MOST:
            made += 1
            yield replace(case.unit, target=target)


def _changed(
    text: str, words: re.Pattern[str], change: Callable[[re.Match[str]], str], chance: Chance
) -> str | None:
    """A text with one of the places where an expression stands changed."""
    places = list(words.finditer(text))
    if not places:
        return None
    found = chance.choice(places)
    return text[: found.start()] + change(found) + text[found.end() :]
