"""The difference between two texts, word by word."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with what may stand inside one, or a stretch of space, or a single sign.
WORDS = re.compile(r"\s+|\w+(?:[’'-]\w+)*|.")

# Of two texts that have less than this part in common one is read after the other.
LITTLE = 0.3
# Texts in which so many words of one stand in the other, each counted as often as it is there, are
# read one after the other too: to compare them takes minutes. Some 1,500 words come to as much.
MOST = 2_000_000


@dataclass(frozen=True)
class Run:
    """A stretch of text: `kind` is "same", "ins" or "del"."""

    kind: str
    text: str


def marked(before: str, after: str) -> Iterator[Run]:
    """What was taken out of a text and what came in.

    Args:
        before, after: plain texts.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    if start:
        yield Run("same", "".join(old[:start]))
    yield from _compared(old[start : len(old) - end], new[start : len(new) - end])
    if end:
        yield Run("same", "".join(old[len(old) - end :]))


def _alike(old: list[str], new: list[str]) -> int:
    """With how many words two texts begin that are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _compared(old: list[str], new: list[str]) -> Iterator[Run]:
    there = Counter(new)
    if sum(there[word] for word in old) > MOST:
        yield from (Run("del", "".join(old)), Run("ins", "".join(new)))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            yield Run("same", "".join(old[start:end]))
            continue
        if start < end:
            yield Run("del", "".join(old[start:end]))
        if new_start < new_end:
            yield Run("ins", "".join(new[new_start:new_end]))


def told_apart(before: str, after: str) -> list[Run]:
    """The difference of two texts; where they have little in common, each as a whole."""
    runs = list(marked(before, after))
    common = sum(len(run.text.strip()) for run in runs if run.kind == "same")
    if before and after and common < LITTLE * max(len(before), len(after)):
        return [Run("del", before), Run("ins", after)]
    return runs
