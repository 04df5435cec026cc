"""Finding what a changed text was translated as before."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from translation.state.differences import WORDS

# Texts that share less than this part of their words say something else.
ALIKE = 0.5


def best(texts: Sequence[str], earlier: Sequence[str]) -> dict[int, int]:
    """Which earlier text each text comes from, the most alike first, each taken once.

    Args:
        texts: plain texts that have no translation.
        earlier: plain texts that stood at the same place, the newest first.

    Returns:
        Positions in `earlier` by positions in `texts`.
    """
    found = sorted(
        (
            (-_likeness(text, before), there, here)
            for here, text in enumerate(texts)
            for there, before in enumerate(earlier)
        ),
    )
    chosen: dict[int, int] = {}
    for likeness, there, here in found:
        if -likeness >= ALIKE and here not in chosen and there not in chosen.values():
            chosen[here] = there
    return chosen


def _likeness(text: str, before: str) -> float:
    ours, theirs = WORDS.findall(text.lower()), WORDS.findall(before.lower())
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
