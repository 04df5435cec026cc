"""The values of a source in whose place the other language may have its own.

They are facts, and no wording: see `translation.state.contents`. But where a value was chosen for
the other language, what it was chosen in place of is part of what a twin was made from. Such a
value stands in a list of items with a path that begins with a sign of its own.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from translation.desk.places import PlaceFinder

Item = tuple[str, str]
SIGN = "="
# The digest of a value that is no longer there.
GONE = ""


def raw_of(finder: PlaceFinder) -> Iterator[tuple[str, Any]]:
    """The values of a source, by their paths in a list of items, in a fixed order."""
    for path, place in sorted(finder.by_path.items()):
        if place.choice and place.value not in (None, ""):
            yield item_path(path), place.value


def item_path(path: str) -> str:
    """The path that a value has in a list of items.

    Args:
        path: the place, as wagtail-localize writes it.
    """
    return SIGN + path


def place_path(path: str) -> str:
    """The place of an item, as wagtail-localize writes it."""
    return path.removeprefix(SIGN)


def is_value(item: Item) -> bool:
    """Whether an item stands for a value."""
    return item[0].startswith(SIGN)


def wording(items: Iterable[Item]) -> list[Item]:
    """The items without the values among them."""
    return [item for item in items if not is_value(item)]


def chosen(items: Iterable[Item], paths: Iterable[str]) -> list[Item]:
    """The items with those values alone in whose place others are chosen.

    Args:
        paths: their places, as wagtail-localize writes them.
    """
    wanted = {item_path(path) for path in paths}
    return [item for item in items if not is_value(item) or item[0] in wanted]


def as_in(basis: Iterable[Item], items: Iterable[Item]) -> list[Item]:
    """The items with values where a basis has some; what is not there any more is `GONE`."""
    items = list(items)
    there = dict(filter(is_value, items))
    paths = sorted({path for path, _digest in filter(is_value, basis)})
    return [*wording(items), *((path, there.get(path, GONE)) for path in paths)]
