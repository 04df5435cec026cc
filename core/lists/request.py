"""What a reader wants of a list, as the address says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from core.lists.facets import Choice, Facet
from core.lists.index import ListIndex, index_of
from core.lists.searching import keys_with
from core.lists.sorting import (
    ALPHABETICAL,
    NEWEST,
    RELEVANCE,
    SORT,
    Sort,
    chosen_sort,
    places_by,
)
from core.lists.state import FacetState
from search.asking import typed_by


@dataclass(frozen=True)
class ListRequest:
    """A list and what is asked of it.

    Attributes:
        model: the type of page listed.
        address: the path of the list.
        words: the words to look for, as they were typed.
        found: the ids of the items that have the words, the best match first.
        sorts: the orders offered, the one that holds without being asked for first.
    """

    model: type[Any]
    address: str
    language: str
    index: ListIndex
    state: FacetState
    words: str
    found: Sequence[int]
    sorts: Sequence[Sort]
    sort: Sort

    @property
    def chosen(self) -> list[tuple[Facet, Choice]]:
        """Every choice made, with its facet."""
        selected = self.state.selected
        return [(facet, choice) for facet in self.index.facets for choice in selected[facet.key]]

    def order(self) -> Sequence[int]:
        """The places of the list in the order asked for."""
        return places_by(self.sort, self.index, self.found)

    def query(self, language: str, **extra: Any) -> str:
        """The query string of the same list in the words of a language.

        Args:
            language: "en" or "cy".
            extra: what else `FacetState.query` takes.
        """
        sort = self.sort.words[language] if self.sort != self.sorts[0] else ""
        return self.state.query(language, **{"q": self.words, SORT[language]: sort, **extra})

    def url(self, **extra: Any) -> str:
        """The address of the list in some state; `extra` as for `query`."""
        query = self.query(self.language, **extra)
        return f"{self.address}?{query}" if query else self.address

    def count_without(self, facet: Facet, choice: Choice) -> int:
        """How many items there would be without one of the choices."""
        query = self.state.query(self.language, without=(facet, choice))
        return FacetState(self.index, QueryDict(query), self.state.within).left().bit_count()


def read_request(
    model: type[Any],
    address: str,
    language: str,
    query: QueryDict,
    *,
    sorts: Sequence[Sort] = (NEWEST, ALPHABETICAL),
    within: int | None = None,
) -> ListRequest:
    """Read what an address asks of a list; what it does not know is ignored.

    Args:
        model: the type of page listed.
        address: the path of the list.
        language: "en" or "cy".
        query: the query, in the words of either language.
        sorts: the orders offered where nothing is looked for.
        within: the items the list is about, where it is not all of them.
    """
    index = index_of(model, language)
    words = typed_by(query.get("q", ""))
    found: list[int] = []
    if any(map(str.isalnum, words)):
        found = keys_with(model, language, words)
        sorts = (RELEVANCE, *sorts)
        within = index.bits_of_keys(found) & (index.everything if within is None else within)
    return ListRequest(
        model=model,
        address=address,
        language=language,
        index=index,
        state=FacetState(index, query, within),
        words=words,
        found=found,
        sorts=sorts,
        sort=chosen_sort(sorts, query),
    )
