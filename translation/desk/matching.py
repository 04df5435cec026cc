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


def home_of(earlier: str, texts: Sequence[str]) -> int | None:
    """Which of the texts that stand at a place now an earlier one is, or has become.

    Args:
        earlier: what stood there once.
        texts: what stands there now. One text alone is that one, whatever it says by now.

    Returns:
        A position in `texts`; None if it is gone.
    """
    if len(texts) == 1:
        return 0
    if earlier in texts:
        return texts.index(earlier)
    found = max(
        ((_likeness(text, earlier), -here) for here, text in enumerate(texts)), default=None
    )
    return -found[1] if found and found[0] >= ALIKE else None


def _likeness(text: str, before: str) -> float:
    ours, theirs = WORDS.findall(text.lower()), WORDS.findall(before.lower())
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
