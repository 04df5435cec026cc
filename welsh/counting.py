"""Counting in Welsh: plural categories, and units of time after a figure.

A noun is singular after a number, and some numbers change its first letter. Six plural forms
are enough for most nouns. They are not enough for years and days, which also change after
pum, saith, wyth, naw, deng and others: use the functions here, never a catalogue, for those.

Sources:
    Plural categories: Unicode CLDR, language ``cy``, checked against the data of Babel 2.18.
    Names of units: CLDR ``cy``, except *4 blynedd* and the days, where CLDR simplifies.
    Nasal mutation of *blynedd* and *diwrnod*: the table of mutating words at
    users.aber.ac.uk/bmj/Tr/Cym/tr_geir.html. *Diwrnod* has it after the same numerals; beside
    a figure over 10 only one-word numerals are taken to have it (our own choice, see ``days``).
    One *mlynedd* in 11 and 16 (*un mlynedd ar bymtheg*): Canolfan Peniarth, Cywirdeb Iaith.
"""

from typing import Final, Literal, get_args

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]

PLURAL_CATEGORIES: Final[tuple[PluralCategory, ...]] = get_args(PluralCategory)

PLURAL_FORMS: Final = (
    "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;"
)
"""The gettext header for a Welsh catalogue; its forms are in the order of PLURAL_CATEGORIES."""

_CATEGORY_OF: Final[dict[int, PluralCategory]] = {
    0: "zero",
    1: "one",
    2: "two",
    3: "few",
    6: "many",
}

# One-word numerals that change *diwrnod*. Compound numerals (11, 13, 14, 16, 17, 19, 21 ...) are
# left out: a figure may be read in either system, and published Welsh writes "14 diwrnod" and
# "28 diwrnod". 60, 80 and 200 follow ugain and cant, of which they are made.
_NASAL_BEFORE_DAY: Final = frozenset({5, 7, 8, 9, 10, 12, 15, 18, 20, 40, 50, 60, 80, 100, 200})


def plural_category(n: int) -> PluralCategory:
    """Give the CLDR plural category of a whole number.

    Args:
        n: How many; zero or more.

    Returns:
        "zero", "one", "two", "few" (three), "many" (six) or "other".

    Raises:
        ValueError: If ``n`` is negative.

    Source: Unicode CLDR, cardinal rules for ``cy``.
    """
    _refuse_negative(n)
    return _CATEGORY_OF.get(n, "other")


def plural_index(n: int) -> int:
    """Give the index of the gettext form for ``n``: what PLURAL_FORMS computes.

    Args:
        n: How many; zero or more.

    Returns:
        A number from 0 (zero) to 5 (other).

    Raises:
        ValueError: If ``n`` is negative.
    """
    return PLURAL_CATEGORIES.index(plural_category(n))


def years(n: int) -> str:
    """Count years: 1 flwyddyn, 2 flynedd, 3 blynedd, 5 mlynedd.

    *Blynedd* stays after three, four and six; every other number has *mlynedd*. Grammars keep
    *blynedd* in some compound numerals (*tair blynedd ar ddeg*), but beside a figure, which
    may also be read *un deg tri*, *mlynedd* is what is written, and CLDR gives it.

    Args:
        n: How many years; zero or more.

    Returns:
        The figure and its noun.

    Raises:
        ValueError: If ``n`` is negative.
    """
    if n == 1:
        return _count(n, "flwyddyn")
    if n == 2:
        return _count(n, "flynedd")
    return _count(n, "blynedd" if n in {3, 4, 6} else "mlynedd")


def months(n: int) -> str:
    """Count months: 1 mis, 2 fis, 3 mis.

    Args:
        n: How many months; zero or more.

    Returns:
        The figure and its noun.

    Raises:
        ValueError: If ``n`` is negative.
    """
    return _count(n, "fis" if n == 2 else "mis")


def weeks(n: int) -> str:
    """Count weeks: 1 wythnos, 2 wythnos. A vowel has no mutation.

    Args:
        n: How many weeks; zero or more.

    Returns:
        The figure and its noun.

    Raises:
        ValueError: If ``n`` is negative.
    """
    return _count(n, "wythnos")


def days(n: int) -> str:
    """Count days: 1 diwrnod, 2 ddiwrnod, 3 diwrnod, 5 niwrnod.

    *Niwrnod* follows numerals of one word that mutate it, up to *can niwrnod*; elsewhere a
    figure has *diwrnod*, as in "14 diwrnod" and "28 diwrnod".

    Args:
        n: How many days; zero or more.

    Returns:
        The figure and its noun.

    Raises:
        ValueError: If ``n`` is negative.
    """
    if n == 2:
        return _count(n, "ddiwrnod")
    return _count(n, "niwrnod" if n in _NASAL_BEFORE_DAY else "diwrnod")


def hours(n: int) -> str:
    """Count hours: 1 awr, 2 awr. A vowel has no mutation.

    Args:
        n: How many hours; zero or more.

    Returns:
        The figure and its noun.

    Raises:
        ValueError: If ``n`` is negative.
    """
    return _count(n, "awr")


def minutes(n: int) -> str:
    """Count minutes: 1 munud, 2 funud, 3 munud.

    Args:
        n: How many minutes; zero or more.

    Returns:
        The figure and its noun.

    Raises:
        ValueError: If ``n`` is negative.
    """
    return _count(n, "funud" if n == 2 else "munud")


def _count(n: int, noun: str) -> str:
    _refuse_negative(n)
    return f"{n:,} {noun}"


def _refuse_negative(n: int) -> None:
    if n < 0:
        raise ValueError(f"Cannot count {n}: the number must be zero or more.")
