"""The ways to narrow a list, kept in the address in the words of each language.

`/en/news-and-views/?topic=housing` and `/cy/newyddion-a-safbwyntiau/?pwnc=tai` are one state.
A facet reads the words of both languages, so that a link typed or kept from the other one works.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import get_language

from welsh.collation import sort_key_for

Values = Iterable[tuple[int, Any]]


@dataclass(frozen=True)
class Choice:
    """One value of a facet.

    Attributes:
        lookup: what an item of the list has.
        label: what readers see, in the language of the list.
        words: what stands in the address, by language.
        group: the heading it stands under, where choices are grouped.
        former: what once stood in the address, and is still understood.
    """

    lookup: Any
    label: str
    words: dict[str, str]
    group: str = ""
    former: frozenset[str] = frozenset()

    def is_among(self, asked: set[str]) -> bool:
        """Whether it is asked for: in either language, or as it was once called."""
        return not asked.isdisjoint({*self.words.values(), *self.former})


@dataclass(frozen=True)
class Facet:
    """A way to narrow a list.

    Attributes:
        key: names it in code.
        names: the name of its parameter, by language.
        label: what readers see.
        values: reads what the items have: pairs of an item's id and a value, several for one that
            has several.
        choices: the choices for the values that occur, in the order readers see them.
        paths: where items have the labels they are narrowed by, as a filter would name it.
    """

    key: str
    names: dict[str, str]
    label: str
    values: Callable[[QuerySet[Any]], Values]
    choices: Callable[[Collection[Any]], list[Choice]]
    paths: tuple[str, ...] = ()

    def asked(self, query: QueryDict) -> set[str]:
        """The words an address has for this facet, in either language."""
        return {word for name in set(self.names.values()) for word in query.getlist(name)}


def field_values(path: str) -> Callable[[QuerySet[Any]], Values]:
    """Read what a field holds, or a field of what it leads to.

    Args:
        path: the field's path, as a filter would name it.
    """

    def values(items: QuerySet[Any]) -> Values:
        rows = items.order_by().values_list("pk", path)
        return ((pk, value) for pk, value in rows if value not in (None, ""))

    return values


def by_alphabet(choices: Iterable[Choice]) -> list[Choice]:
    """Choices in the order of the alphabet of the language of the moment."""
    key = sort_key_for(get_language())
    return sorted(choices, key=lambda choice: key(choice.label))
