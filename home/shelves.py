"""The heads of lists: what each type of page has to show, as one list or several sides of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.cards import Card
from core.gathered import state_while_shown
from core.lists.index import ListIndex, index_of, places_in
from core.lists.listed import listed_types
from core.lists.pages import ListPage
from core.readable import readable
from core.related import related_cards
from events.listing import PAST, WHEN
from events.models import EventPage
from home.remembering import remembered
from labels.models import LabelPair
from translation.locales import locale_for

CARDS_ON_A_SHELF = 3
FIRST, MIDDLE, LAST = range(3)


@dataclass(frozen=True)
class ListPlace:
    """The page of a list."""

    title: str
    path: str


@dataclass(frozen=True)
class Side:
    """A list, or the part of it that stands under a heading of its own.

    Attributes:
        order: its places, in the order readers want them.
        all_path: the page of the list; empty where nobody can open it.
        query: what its address needs to show this side.
        rank: where it stands among the others: what is to come first, what is over last.
    """

    model: type[Any]
    index: ListIndex
    heading: str
    order: Sequence[int]
    all_path: str
    query: dict[str, str]
    rank: int = MIDDLE

    def keys_with(self, bits: int) -> list[int]:
        """The ids of those of some items that are on this side, in its order."""
        return [self.index.keys[place] for place in places_in(bits, self.order)]

    def url_for(self, field: str, label: LabelPair) -> str:
        """The list with nothing but what has a label; empty where there is no list to open."""
        facet = next(facet for facet in self.index.facets if facet.key == field)
        query = urlencode({facet.names[get_language()]: label.slug, **self.query})
        return f"{self.all_path}?{query}" if self.all_path else ""


@dataclass(frozen=True)
class Shelf:
    """The head of a list, or of one that is narrowed to a label.

    Attributes:
        count: how many there are in all.
        all_url: where all of them are; empty where they are not listed.
    """

    heading: str
    cards: list[Card]
    count: int
    all_url: str = ""


def sides_of_lists(field: str) -> list[Side]:
    """The sides of every list whose pages can have a kind of label, in the order of a page.

    Args:
        field: the field and the facet of the label: "topics" or "areas".
    """
    sides = [
        side
        for model, index in indexes().items()
        if field in index.bits
        for side in _sides(model, index)
    ]
    return sorted(sides, key=lambda side: side.rank)


def head_of_list(model: type[Any], most: int) -> Shelf:
    """The newest pages of a type in the language of the moment; of events, those to come next.

    Args:
        model: a `ListedMixin` page type.
        most: how many at the most.
    """
    side = next(_sides(model, index_of(model, get_language())))
    own = (place for place in side.order if side.index.own >> place & 1)
    keys = [side.index.keys[place] for place in islice(own, most)]
    # When an event is next changes with the hour, and cards remembered for a day do not.
    cards = model.cards(keys) if model is EventPage else related_cards(tuple(keys))
    return Shelf(side.heading, cards, len(side.order), side.all_path)


def indexes() -> dict[type[Any], ListIndex]:
    """What is in every list in the language of the moment. One query, if they are remembered."""
    state, language = state_while_shown(), get_language()
    return {model: index_of(model, language, state) for model in listed_types()}


def list_places() -> dict[type[Any], ListPlace]:
    """Where each type is listed in the language of the moment. One query, then remembered."""
    places: dict[type[Any], ListPlace] = remembered("lists", _read_list_places)
    return places


def _read_list_places() -> dict[type[Any], ListPlace]:
    types = [model for model in apps.get_models() if issubclass(model, ListPage)]
    kinds = ContentType.objects.get_for_models(*types).values()
    pages = Page.objects.filter(content_type__in=kinds, locale=locale_for(get_language()))
    return {
        apps.get_model(page.specific_class.lists): ListPlace(page.title, page.url_path)
        for page in readable(pages).order_by("-path")
    }


def _sides(model: type[Any], index: ListIndex) -> Iterator[Side]:
    place = list_places().get(model)
    path = place.path if place else ""
    if model is EventPage:
        now, language = timezone.now().timestamp(), get_language()
        past = {WHEN[language]: PAST[language]}
        coming = index.extras.soonest(now)
        yield Side(model, index, _("Coming events"), coming, path, {}, FIRST)
        yield Side(model, index, _("Past events"), index.extras.latest(now), path, past, LAST)
    else:
        heading = place.title if place else capfirst(str(model._meta.verbose_name_plural))
        yield Side(model, index, heading, range(len(index.keys)), path, {})
