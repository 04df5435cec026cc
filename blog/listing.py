"""What the index page shows: the posts a reader asked for, and how to ask for others."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page as PageOfPosts
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from blog.cards import Card, card_of, posts_for, with_card_parts
from blog.facets import blog_facets
from core.facets import Choice, Facet, FacetState

POSTS_ON_A_PAGE = 12


@dataclass(frozen=True)
class Option:
    """One choice as the filter form shows it."""

    label: str
    value: str
    field_name: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Chip:
    """One choice made, and the address without it."""

    label: str
    remove_url: str


@dataclass(frozen=True)
class ShownFacet:
    """A facet as the filter form shows it."""

    label: str
    name: str
    options: list[Option]


@dataclass(frozen=True)
class PageLinks:
    """Where a reader is in a long list."""

    number: int
    total: int
    previous_url: str
    next_url: str


@dataclass(frozen=True)
class Listing:
    """Everything the index shows."""

    posts: list[Card]
    count: int
    facets: list[ShownFacet]
    chips: list[Chip]
    clear_url: str
    page_links: PageLinks
    empty_advice: str


def narrowed_listing(page: Any, query: QueryDict) -> tuple[FacetState, Listing]:
    """The filters an address asks for, and what the index then shows.

    Args:
        page: the index page.
        query: the filters, in the words of either language, and the page number.
    """
    posts = posts_for(page.language)
    state = FacetState(blog_facets(posts), query)
    paginator = Paginator(state.narrow(posts), POSTS_ON_A_PAGE)
    shown = paginator.get_page(query.get("page"))
    shown_posts: Any = shown.object_list
    listing = Listing(
        posts=[card_of(post) for post in with_card_parts(shown_posts)],
        count=paginator.count,
        facets=[show_facet(facet, state, posts, page.language) for facet in state.facets],
        chips=chips(page, state),
        clear_url=page.url,
        page_links=page_links(page, state, shown),
        empty_advice=""
        if paginator.count
        else _("No post has all of these. Take one filter away."),
    )
    return state, listing


def show_facet(facet: Facet, state: FacetState, posts: Any, language: str) -> ShownFacet:
    """A facet's choices with how many posts each would leave."""
    counts = state.counts(facet, posts)
    options = [
        option(choice, facet, counts.get(choice.lookup, 0), language)
        for choice in facet.choices
        if counts.get(choice.lookup) or choice in facet.selected
    ]
    return ShownFacet(facet.label, facet.names[language], options)


def option(choice: Choice, facet: Facet, count: int, language: str) -> Option:
    """One choice of the form."""
    return Option(
        label=choice.label,
        value=choice.words[language],
        field_name=facet.names[language],
        count=count,
        selected=choice in facet.selected,
    )


def chips(page: Any, state: FacetState) -> list[Chip]:
    """What has been chosen, each with the way to take it back."""
    return [
        Chip(choice.label, address(page, state.query_without(facet, choice, page.language)))
        for facet in state.facets
        for choice in facet.selected
    ]


def page_links(page: Any, state: FacetState, shown: PageOfPosts) -> PageLinks:
    """The way to the previous and next page of the list, with the filters kept."""

    def link(number: int) -> str:
        return address(page, state.query(page.language, page=number if number > 1 else ""))

    return PageLinks(
        number=shown.number,
        total=shown.paginator.num_pages,
        previous_url=link(shown.previous_page_number()) if shown.has_previous() else "",
        next_url=link(shown.next_page_number()) if shown.has_next() else "",
    )


def address(page: Any, query: str) -> str:
    """The index's address in some state."""
    return f"{page.url}?{query}" if query else page.url
