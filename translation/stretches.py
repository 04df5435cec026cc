"""Texts in which something is marked, as templates show them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Stretch:
    """A stretch of text, and whether it is what was asked for."""

    text: str
    is_asked: bool = False


def in_stretches(text: str, places: Iterable[tuple[int, int]]) -> list[Stretch]:
    """A text in stretches, what stands at some places marked.

    Args:
        text: as a person reads it.
        places: where what was asked for begins and ends, in order and apart from each other.
    """
    stretches, reached = [], 0
    for start, end in places:
        stretches += [Stretch(text[reached:start]), Stretch(text[start:end], is_asked=True)]
        reached = end
    stretches.append(Stretch(text[reached:]))
    return [stretch for stretch in stretches if stretch.text]
