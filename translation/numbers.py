"""Numbers of rows as forms and addresses send them."""

from collections.abc import Iterable

# Digits that any database takes; Python would read more of them, or refuse.
LONGEST = 18


def number_in(text: str) -> int:
    """The number that a text is; 0, which no row has, if it is none that a row can have."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST else 0


def numbers_in(texts: Iterable[str]) -> list[int]:
    """The numbers among some texts; what no row can have is passed over."""
    return [number for text in texts if (number := number_in(text))]
