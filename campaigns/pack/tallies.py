"""Counts by group, in which nobody can be picked out."""

from collections.abc import Mapping

# A group of fewer could tell who is in it; it is counted with the others.
FEWEST = 5


def tally(counts: Mapping[str, int]) -> tuple[list[tuple[str, int]], int]:
    """Groups and how many are in each, the largest first, and how many are in all the others.

    The others are never fewer than five either, or the total would give them away; the smallest
    group left joins them then. Where there are fewer than five in all there are only others.

    Args:
        counts: how many by group.
    """
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    shown = [row for row in rows if row[1] >= FEWEST]
    others = sum(count for _name, count in rows if count < FEWEST)
    while shown and 0 < others < FEWEST:
        others += shown.pop()[1]
    return shown, others
