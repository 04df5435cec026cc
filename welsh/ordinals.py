"""Ordinal numbers in figures: 1af, 2il, 3ydd, 11eg, 21ain.

The letters are the last of the ordinal in words, in the traditional counting system: *unfed ar
ddeg* 11eg, *ail ar hugain* 22ain.

Sources:
    1 to 31: Ask Dr Gramadeg, "Introducing cardinal and ordinal numbers", parallel.cymru.
    Feminine 3edd and 4edd; 40fed and 100fed: dysgwyr.co.uk/Resources/Numbers.
    Other numbers over 31: our own, by the same rule (see ``ordinal``).
"""

from typing import Final

_UP_TO_TWENTY: Final = (
    "af", "il", "ydd", "ydd", "ed", "ed", "fed", "fed", "fed", "fed",
    "eg", "fed", "eg", "eg", "fed", "eg", "eg", "fed", "eg", "fed",
)  # fmt: skip


def ordinal(n: int, *, feminine: bool = False) -> str:
    """Write an ordinal number in figures.

    From 21 to 39 the words end in *ar hugain*, so 21ain and 30ain. From 41 to 99 they end in
    *a deugain*, *a thrigain* or *a phedwar ugain*, so 41ain; but 40, 50, 60, 70, 80 and 90 are
    one ordinal (*deugeinfed*, *hanner canfed*), so 40fed. From 100 on, the number after the
    hundreds decides (*cant ac ail*, 102il), with 101fed (*cant ac unfed*) and 200fed.

    Args:
        n: The number; one or more.
        feminine: Whether the noun is feminine, which changes third and fourth: 3edd, 4edd.

    Returns:
        The figures and the letters after them.

    Raises:
        ValueError: If ``n`` is less than one.
    """
    if n < 1:
        raise ValueError(f"There is no ordinal of {n}: the number must be one or more.")
    suffix = _suffix(n)
    if feminine and suffix == "ydd":
        suffix = "edd"
    return f"{n:,}{suffix}"


def _suffix(n: int) -> str:
    rest = n % 100
    if rest == 0 or (rest == 1 and n > 100):
        return "fed"
    if rest <= len(_UP_TO_TWENTY):
        return _UP_TO_TWENTY[rest - 1]
    return "fed" if rest >= 40 and rest % 10 == 0 else "ain"
