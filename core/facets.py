"""Filters that live in the address, in the words of each language.

`/en/news-and-views/?topic=housing` and `/cy/newyddion-a-safbwyntiau/?pwnc=tai` are one state.
A facet reads the words of both languages, so that a link typed or kept from the other one works.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet
from django.http import QueryDict


@dataclass(frozen=True)
class Choice:
    """One value of a facet.

    Attributes:
        lookup: what the database holds.
        label: what readers see, in the language of the moment.
        words: what stands in the address, by language.
    """

    lookup: Any
    label: str
    words: dict[str, str]


@dataclass
class Facet:
    """A way to narrow a list.

    Attributes:
        path: the field path a choice's lookup is compared with.
        names: the name of the parameter, by language.
        label: what readers see.
        choices: every choice there is.
        known_counts: how many items of the whole list have each choice, where reading the
            choices told it.
    """

    path: str
    names: dict[str, str]
    label: str
    choices: list[Choice]
    selected: list[Choice] = field(default_factory=list)
    known_counts: dict[Any, int] | None = None

    def read(self, query: QueryDict) -> None:
        """Take the selection from an address; words it does not know are ignored."""
        asked = {word for name in set(self.names.values()) for word in query.getlist(name)}
        self.selected = [choice for choice in self.choices if asked & set(choice.words.values())]

    def narrow(self, items: QuerySet) -> QuerySet:
        """Keep the items that have any of the selected choices."""
        if not self.selected:
            return items
        return items.filter(**{f"{self.path}__in": [choice.lookup for choice in self.selected]})

    def parameters(self, language: str) -> list[tuple[str, str]]:
        """The selection as name and word pairs of a language."""
        return [(self.names[language], choice.words[language]) for choice in self.selected]

    def counts(self, items: QuerySet) -> dict[Any, int]:
        """How many items have each choice. One query.

        Args:
            items: what the other facets leave.
        """
        return counts_by(self.path, items)


def counts_by(path: str, items: QuerySet) -> dict[Any, int]:
    """How many items there are for each value of a field. One query."""
    return dict(items.order_by().values_list(path).annotate(Count("pk", distinct=True)))


class FacetState:
    """The facets of a list and what a reader has chosen."""

    def __init__(self, facets: Iterable[Facet], query: QueryDict) -> None:
        self.facets = list(facets)
        for facet in self.facets:
            facet.read(query)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is chosen."""
        return any(facet.selected for facet in self.facets)

    def narrow(self, items: QuerySet, but: Facet | None = None) -> QuerySet:
        """Apply every facet but one.

        Args:
            items: the whole list.
            but: a facet to leave out, whose own counts are wanted.
        """
        for facet in self.facets:
            if facet is not but:
                items = facet.narrow(items)
        return items.distinct() if self.is_narrowed else items

    def counts(self, facet: Facet, items: QuerySet) -> dict[Any, int]:
        """How many items each choice of a facet would leave, with the other facets as they are.

        Args:
            items: the whole list.
        """
        others = any(other.selected for other in self.facets if other is not facet)
        if facet.known_counts is not None and not others:
            return facet.known_counts
        return facet.counts(self.narrow(items, but=facet))

    def query(self, language: str, **extra: Any) -> str:
        """The state as a query string in the words of a language.

        Args:
            language: "en" or "cy".
            extra: further parameters, such as `page`; empty ones are left out.
        """
        query = QueryDict(mutable=True)
        for facet in self.facets:
            for name, word in facet.parameters(language):
                query.appendlist(name, word)
        for name, value in extra.items():
            if value:
                query[name] = value
        return query.urlencode()

    def query_without(self, facet: Facet, choice: Choice, language: str) -> str:
        """The state with one choice taken out."""
        query = QueryDict(self.query(language), mutable=True)
        name = facet.names[language]
        kept = [word for word in query.getlist(name) if word != choice.words[language]]
        query.setlist(name, kept)
        return query.urlencode()
