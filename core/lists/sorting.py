"""The orders a list can be read in."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.lists.index import ListIndex

SORT = {"en": "sort", "cy": "trefn"}


@dataclass(frozen=True)
class Sort:
    """An order.

    Attributes:
        label: what readers see.
        words: what stands in the address, by language.
    """

    label: str | Promise
    words: dict[str, str]


NEWEST = Sort(_("Newest first"), {"en": "newest", "cy": "diweddaraf"})
ALPHABETICAL = Sort(_("A to Z"), {"en": "a-z", "cy": "a-y"})
RELEVANCE = Sort(_("Best match"), {"en": "best-match", "cy": "cyfatebiad-gorau"})


def chosen_sort(offered: Sequence[Sort], query: QueryDict) -> Sort:
    """The order an address asks for, in either language; the first one offered if none.

    Args:
        offered: the orders the list can be read in.
        query: the address.
    """
    asked = {word for name in set(SORT.values()) for word in query.getlist(name)}
    return next((sort for sort in offered if asked & set(sort.words.values())), offered[0])


def places_by(sort: Sort, index: ListIndex, found: Sequence[int]) -> Sequence[int]:
    """The places of a list in an order.

    Args:
        sort: the order.
        index: the list.
        found: the ids of what was found by words, the best match first.
    """
    if sort == ALPHABETICAL:
        return index.alphabetical
    if sort == RELEVANCE:
        place_of = {key: place for place, key in enumerate(index.keys)}
        return [place_of[key] for key in found if key in place_of]
    return range(len(index.keys))
