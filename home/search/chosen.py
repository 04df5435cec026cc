"""What a reader asks for and narrows it to, kept in the address in the words of each language."""

import re
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any, Final

from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode

from core.lists.facets import Choice, Facet
from core.lists.standard import TYPE, YEAR
from home.search.kinds import Kind, kinds
from home.search.labelled import Labels, facets, having
from search.finding import Narrowed

FOUR_FIGURES: Final = re.compile(r"[12]\d{3}", re.ASCII)


@dataclass(frozen=True)
class Chosen:
    """What a reader asks for and narrows it to.

    Attributes:
        words: what they typed.
        labels: a label of each kind they chose one of, with the kind's facet.
    """

    words: str
    kind: Kind | None = None
    labels: tuple[tuple[Facet, Choice], ...] = ()
    year: int | None = None

    @property
    def has_filters(self) -> bool:
        """Whether anything is chosen that is in the form."""
        return bool(self.labels or self.year)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is chosen."""
        return bool(self.kind or self.has_filters)

    @property
    def narrowed(self) -> Narrowed:
        """What is wanted of what is found."""
        labelled = [having(facet.key, label.lookup) for facet, label in self.labels]
        kinds = self.kind.types if self.kind else frozenset[int]()
        return Narrowed(kinds, self.year, reduce(and_, labelled, Q()))

    def query(self, language: str, **extra: Any) -> str:
        """The query string in the words of a language.

        Args:
            language: "en" or "cy".
            extra: further parameters, such as `page`; empty ones are left out.
        """
        labels = {facet.names[language]: label.words[language] for facet, label in self.labels}
        kind = self.kind.words[language] if self.kind else ""
        said = {"q": self.words, TYPE[language]: kind, **labels, YEAR[language]: self.year, **extra}
        return urlencode({name: value for name, value in said.items() if value})

    def url(self, language: str) -> str:
        """The address of what is found in a language."""
        with translation.override(language):
            return f"{reverse('search')}?{self.query(language)}"


def read_chosen(words: str, query: QueryDict, known: dict[str, Labels]) -> Chosen:
    """Read what an address asks for; what it does not know is ignored.

    Args:
        words: what was typed.
        query: the address, in the words of either language.
        known: the labels of each kind, by the key of its facet.
    """
    labels = [
        (facet, label)
        for facet in facets()
        for asked in [facet.asked(query)]
        for label in [choice for choice in known[facet.key].choices if choice.is_among(asked)][:1]
    ]
    return Chosen(words, _kind(query), tuple(labels), _year(query))


def _kind(query: QueryDict) -> Kind | None:
    words = _said(query, TYPE)
    return next((kind for kind in kinds() if not words.isdisjoint(kind.words.values())), None)


def _year(query: QueryDict) -> int | None:
    years = filter(FOUR_FIGURES.fullmatch, sorted(_said(query, YEAR)))
    return next(map(int, years), None)


def _said(query: QueryDict, names: dict[str, str]) -> set[str]:
    return {word for name in set(names.values()) for word in query.getlist(name)}
