"""What is in a list, remembered so that narrowing it asks the database nothing.

For each value of each facet the index has a row of bits, one for each item, newest first: a whole
number. Narrowing is `&` and `|`, counting is counting bits, so that ten thousand items with a
hundred choices are counted in a millisecond. An index is read again when the public content has
changed; see `core.changes`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone, translation

from core.changes import State
from core.gathered import state_while_shown
from core.lists.facets import Choice, Facet, Values
from core.readable import look_for_hidden_sections
from translation.locales import locale_for
from welsh.collation import sort_key_for


@dataclass(frozen=True)
class ListIndex:
    """The items of a list in one language.

    Attributes:
        state: the state of the site it was read in.
        day: the day it was read on: work that still goes on goes on in each new year.
        keys: the ids of the items, in the order of the list.
        facets: the ways to narrow it, with labels in its language.
        choices: by facet, the choices that at least one item has.
        bits: by facet and value, the items that have it.
        own: the items that are in the language of the list itself.
        alphabetical: the places of the items, in the order of their titles.
        extras: what the type of page wants to know of its items besides.
    """

    state: State
    day: date
    keys: list[int]
    facets: list[Facet]
    choices: dict[str, list[Choice]]
    bits: dict[str, dict[Any, int]]
    own: int
    alphabetical: list[int]
    extras: Any = field(default=None)

    @property
    def everything(self) -> int:
        """The bits of all items."""
        return (1 << len(self.keys)) - 1

    def bits_of_keys(self, keys: Iterable[int]) -> int:
        """The bits of the items with some ids; those not in the list are left out."""
        wanted = set(keys)
        return as_bits([place for place, key in enumerate(self.keys) if key in wanted])


def as_bits(places: Iterable[int]) -> int:
    """The number with these bits set."""
    places = list(places)
    row = bytearray(max(places, default=0) // 8 + 1)
    for place in places:
        row[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(row, "little")


def places_in(bits: int, order: Sequence[int]) -> list[int]:
    """The places whose bit is set, in some order.

    Args:
        bits: the items.
        order: places, some of which may not be among the items.
    """
    row = bits.to_bytes(bits.bit_length() // 8 + 1, "little")
    end = len(row) * 8
    return [place for place in order if place < end and row[place >> 3] >> (place & 7) & 1]


_remembered: dict[tuple[type[Any], str], ListIndex] = {}


def index_of(model: type[Any], language: str, state: State | None = None) -> ListIndex:
    """The index of the live pages of a type in a language. One query, if it is remembered.

    Args:
        model: a `ListedMixin` page type.
        language: "en" or "cy".
        state: the state of the site, where several indexes are wanted; then there is no query.
    """
    # Asked before anything is read: what is committed meanwhile makes the index too new, never
    # too old.
    state = state or state_while_shown()
    known = _remembered.get((model, language))
    if known is None or known.state != state or known.day != timezone.localdate():
        known = _remembered[model, language] = read_index(model, language, state)
    return known


def forget_indexes() -> None:
    """Forget what is in every list."""
    _remembered.clear()


def read_index(model: type[Any], language: str, state: State) -> ListIndex:
    """Read what is in a list. A few queries for each facet, however many items there are."""
    look_for_hidden_sections()
    with translation.override(language):
        items = model.listed_in(language)
        ordered = items.order_by(*model.list_order)
        rows = list(ordered.values_list("pk", "title", "locale"))
        keys, titles = [key for key, _, _ in rows], [title for _, title, _ in rows]
        ours = locale_for(language).pk
        place_of = {key: place for place, key in enumerate(keys)}
        facets = model.facets()
        bits = {facet.key: read_bits(facet.values(items), place_of) for facet in facets}
        letters = sort_key_for(language)
        return ListIndex(
            state=state,
            day=timezone.localdate(),
            keys=keys,
            facets=facets,
            choices={facet.key: facet.choices(bits[facet.key].keys()) for facet in facets},
            bits=bits,
            own=as_bits([place for place, row in enumerate(rows) if row[2] == ours]),
            alphabetical=sorted(range(len(keys)), key=lambda place: letters(titles[place])),
            extras=model.list_extras(items, place_of),
        )


def read_bits(values: Values, place_of: dict[int, int]) -> dict[Any, int]:
    """The items that have each value."""
    places: dict[Any, list[int]] = {}
    for key, value in values:
        if key in place_of:
            places.setdefault(value, []).append(place_of[key])
    return {value: as_bits(those) for value, those in places.items()}
