"""What a type of page says of itself so that it can be listed and narrowed."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from core.cards import Card, cards_by_key
from core.lists.facets import Facet
from core.lists.index import index_of, places_in
from core.readable import readable, served
from core.related import related_cards
from translation.locales import OTHER, locale_for

MOST_ALIKE = 3


class ListedMixin(models.Model):
    """A page that stands in a list.

    Attributes:
        list_order: the order of the list, as the fields to order by; ids last, so that it is the
            same each time.
    """

    list_order: tuple[str, ...] = ("-first_published_at", "-pk")

    class Meta:
        abstract = True

    @classmethod
    def facets(cls) -> list[Facet]:
        """Every way to narrow the list, with labels in the language of the moment."""
        raise NotImplementedError

    @classmethod
    def list_extras(cls, items: QuerySet[Any], place_of: dict[int, int]) -> Any:
        """What else to remember of the items of a list; see `ListIndex.extras`.

        Args:
            items: the items of the list.
            place_of: the place of each in the list, by id.
        """
        return None

    # `type[Any]` here and below: a mixin cannot say that what it is mixed into is a page.
    @classmethod
    def live_in(cls: type[Any], language: str) -> QuerySet[Any]:
        """The pages in a language that everyone may open, in the order of the list."""
        pages = cls._default_manager.filter(locale=locale_for(language))
        return readable(pages).order_by(*cls.list_order)

    @classmethod
    def listed_in(cls: type[Any], language: str) -> QuerySet[Any]:
        """What a list in a language holds: its own pages, and those only the other one has."""
        twins = cls._default_manager.filter(
            translation_key=OuterRef("translation_key"), locale=locale_for(language)
        )
        alone = Q(locale=locale_for(OTHER[language])) & ~Exists(served(twins))
        return readable(cls._default_manager.filter(Q(locale=locale_for(language)) | alone))

    @classmethod
    def cards(cls: type[Any], keys: list[int]) -> list[Card]:
        """The cards of pages of this type, in the order of their ids.

        Args:
            keys: ids of pages that readers may open.
        """
        found = cards_by_key(cls, keys)
        return [found[key] for key in keys if key in found]

    def cards_alike(self, topics: Iterable[int], most: int = MOST_ALIKE) -> list[Card]:
        """Others of its type in its language that share a topic, in the order of the list.

        Args:
            topics: the ids of its topics, which whoever shows it has read already.
            most: how many at the most.
        """
        page: Any = self
        index = index_of(type(page), page.language)
        bits = 0
        for topic in topics:
            bits |= index.bits["topics"].get(topic, 0)
        places = places_in(bits & index.own, range(len(index.keys)))
        keys = [index.keys[place] for place in places if index.keys[place] != page.pk]
        return related_cards(tuple(keys[:most])) if keys else []


def listed_types() -> list[type[Any]]:
    """Every type of page that stands in a list, in the order of the rooms."""
    return [model for model in apps.get_models() if issubclass(model, ListedMixin)]
