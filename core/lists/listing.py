"""What the page of a list shows: the items a reader asked for, and how to ask for others."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page as PageOfKeys
from django.core.paginator import Paginator

from core.cards import Card
from core.lists.facets import Choice, Facet
from core.lists.index import places_in
from core.lists.request import ListRequest
from core.lists.sorting import SORT

ITEMS_ON_A_PAGE = 12


@dataclass(frozen=True)
class Option:
    """One choice as the filter form shows it."""

    label: str
    value: str
    field_name: str
    count: int
    selected: bool
    group: str = ""


@dataclass(frozen=True)
class ShownFacet:
    """A facet as the filter form shows it."""

    label: str
    name: str
    options: list[Option]

    @property
    def is_used(self) -> bool:
        """Whether anything is chosen in it."""
        return any(option.selected for option in self.options)


@dataclass(frozen=True)
class Chip:
    """One choice made, and the address without it."""

    label: str
    remove_url: str


@dataclass(frozen=True)
class WayOut:
    """What to take back when nothing is left, and how many items that brings."""

    facet: str
    choice: str
    url: str
    count: int


@dataclass(frozen=True)
class PageLinks:
    """Where a reader is in a long list."""

    number: int
    total: int
    previous_url: str
    next_url: str


@dataclass(frozen=True)
class Listing:
    """Everything the page of a list shows."""

    items: list[Card]
    count: int
    facets: list[ShownFacet]
    chips: list[Chip]
    clear_url: str
    page_links: PageLinks
    way_out: WayOut | None
    sorts: list[Option]
    words: str


def listing_of(asked: ListRequest, number: Any) -> Listing:
    """What a list shows of what was asked.

    Args:
        asked: the list and what a reader wants of it.
        number: the page number from the address, whatever it is.
    """
    places = places_in(asked.state.left(), asked.order())
    paginator = Paginator(places, ITEMS_ON_A_PAGE)
    shown = paginator.get_page(number)
    return Listing(
        items=asked.model.cards([asked.index.keys[place] for place in shown.object_list]),
        count=paginator.count,
        facets=[shown_facet(facet, asked) for facet in asked.index.facets],
        chips=[
            Chip(choice.label, asked.url(without=(facet, choice))) for facet, choice in asked.chosen
        ],
        clear_url=asked.address,
        page_links=page_links(asked, shown),
        way_out=None if paginator.count else way_out(asked),
        sorts=shown_sorts(asked),
        words=asked.words,
    )


def shown_facet(facet: Facet, asked: ListRequest) -> ShownFacet:
    """A facet's choices with how many items each would leave; those that leave none are hidden."""
    counts = asked.state.counts(facet)
    selected = asked.state.selected[facet.key]
    options = [
        shown_option(
            choice, facet, counts.get(choice.lookup, 0), choice in selected, asked.language
        )
        for choice in asked.index.choices[facet.key]
        if counts.get(choice.lookup) or choice in selected
    ]
    return ShownFacet(facet.label, facet.names[asked.language], options)


def shown_option(choice: Choice, facet: Facet, count: int, selected: bool, language: str) -> Option:
    """One choice of the form."""
    return Option(
        label=choice.label,
        value=choice.words[language],
        field_name=facet.names[language],
        count=count,
        selected=selected,
        group=choice.group,
    )


def shown_sorts(asked: ListRequest) -> list[Option]:
    """The orders to choose from.

    The usual one says nothing in the address, so that words looked for next bring the best match.
    """
    return [
        Option(
            label=str(sort.label),
            value=sort.words[asked.language] if sort != asked.sorts[0] else "",
            field_name=SORT[asked.language],
            count=0,
            selected=sort == asked.sort,
        )
        for sort in asked.sorts
    ]


def page_links(asked: ListRequest, shown: PageOfKeys) -> PageLinks:
    """The way to the previous and next page of the list, with everything kept."""

    def link(number: int) -> str:
        return asked.url(page=number if number > 1 else "")

    return PageLinks(
        number=shown.number,
        total=shown.paginator.num_pages,
        previous_url=link(shown.previous_page_number()) if shown.has_previous() else "",
        next_url=link(shown.next_page_number()) if shown.has_next() else "",
    )


def way_out(asked: ListRequest) -> WayOut | None:
    """What to take back when nothing is left: the choice that keeps most items away.

    Where no single choice does, it is the rarest one; then there is more to take back after it.
    Where the words alone have found nothing, no choice is to blame.
    """
    if not asked.chosen or not asked.state.within:
        return None
    brings = [asked.count_without(facet, choice) for facet, choice in asked.chosen]
    rarity = [
        -asked.index.bits[facet.key].get(choice.lookup, 0).bit_count()
        for facet, choice in asked.chosen
    ]
    best = max(range(len(brings)), key=lambda place: (brings[place], rarity[place]))
    facet, choice = asked.chosen[best]
    return WayOut(facet.label, choice.label, asked.url(without=(facet, choice)), brings[best])
