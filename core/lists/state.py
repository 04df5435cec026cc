"""What a reader has asked a list for, and what that leaves."""

from typing import Any

from django.http import QueryDict

from core.lists.facets import Choice, Facet
from core.lists.index import ListIndex


class FacetState:
    """The facets of a list and what a reader has chosen.

    Args:
        index: the list.
        query: an address, in the words of either language; words it does not know are ignored.
        within: the items asked for in another way, such as by words; all of them if not given.
    """

    def __init__(self, index: ListIndex, query: QueryDict, within: int | None = None) -> None:
        self.index = index
        self.within = index.everything if within is None else within
        self.selected = {facet.key: _chosen(index, facet, query) for facet in index.facets}

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is chosen."""
        return any(self.selected.values())

    def left(self, but: Facet | None = None) -> int:
        """The items that have one of the choices of every facet in which something is chosen.

        Args:
            but: a facet to leave out, whose own counts are wanted.
        """
        bits = self.within
        for facet in self.index.facets:
            if self.selected[facet.key] and facet is not but:
                bits &= self._with_any(facet)
        return bits

    def counts(self, facet: Facet) -> dict[Any, int]:
        """How many items each choice would leave, with the other facets as they are."""
        left = self.left(but=facet)
        bits = self.index.bits[facet.key]
        return {value: (row & left).bit_count() for value, row in bits.items()}

    def query(
        self, language: str, without: tuple[Facet, Choice] | None = None, **extra: Any
    ) -> str:
        """The state as a query string in the words of a language.

        Args:
            language: "en" or "cy".
            without: a choice to leave out.
            extra: further parameters, such as `page`; empty ones are left out.
        """
        query = QueryDict(mutable=True)
        for facet in self.index.facets:
            for choice in self.selected[facet.key]:
                if (facet, choice) != without:
                    query.appendlist(facet.names[language], choice.words[language])
        for name, value in extra.items():
            if value:
                query[name] = value
        return query.urlencode()

    def _with_any(self, facet: Facet) -> int:
        bits = 0
        for choice in self.selected[facet.key]:
            bits |= self.index.bits[facet.key].get(choice.lookup, 0)
        return bits


def _chosen(index: ListIndex, facet: Facet, query: QueryDict) -> list[Choice]:
    asked = facet.asked(query)
    return [choice for choice in index.choices[facet.key] if choice.is_among(asked)]
