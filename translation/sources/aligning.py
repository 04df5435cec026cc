"""Finding which pieces of two texts belong together, by where they stand."""

import re
from collections import defaultdict

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def shape(paths: list[str]) -> list[str]:
    """Paths with each block's and child's id replaced by its place among its siblings.

    Two pages built alike by hand have different ids, and the same shape.
    """
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    shaped = []
    for path in paths:
        parts: list[str] = []
        for part in path.split("."):
            siblings = seen[".".join(parts)]
            parts.append(
                siblings.setdefault(part, str(len(siblings))) if UUID.match(part) else part
            )
        shaped.append(".".join(parts))
    return shaped


def align(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """Match pieces of text by where they stand.

    A field built alike on both sides is matched piece by piece; of any other field only the
    pieces at the very same path are, and only if there are as many on both sides.

    Args:
        ours: the paths of the source's pieces, in order.
        theirs: the paths of the hand-made translation's pieces, in order.

    Returns:
        Pairs of positions in the two lists.
    """
    matches: list[tuple[int, int]] = []
    our_fields, their_fields = _by_field(ours), _by_field(theirs)
    for name, our_places in our_fields.items():
        their_places = their_fields.get(name, [])
        our_paths = [ours[place] for place in our_places]
        their_paths = [theirs[place] for place in their_places]
        if shape(our_paths) == shape(their_paths):
            matches += zip(our_places, their_places, strict=True)
        else:
            matches += _same_path(our_places, our_paths, their_places, their_paths)
    return matches


def _by_field(paths: list[str]) -> dict[str, list[int]]:
    fields: dict[str, list[int]] = defaultdict(list)
    for place, path in enumerate(paths):
        fields[path.split(".")[0]].append(place)
    return fields


def _same_path(
    our_places: list[int], our_paths: list[str], their_places: list[int], their_paths: list[str]
) -> list[tuple[int, int]]:
    matches: list[tuple[int, int]] = []
    for path in dict.fromkeys(our_paths):
        ours = [place for place, at in zip(our_places, our_paths, strict=True) if at == path]
        theirs = [place for place, at in zip(their_places, their_paths, strict=True) if at == path]
        if len(ours) == len(theirs):
            matches += zip(ours, theirs, strict=True)
    return matches
