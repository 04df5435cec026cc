"""A page that lists pages of a type."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest, QueryDict
from wagtail.models import Page

from core.lists.listing import listing_of
from core.lists.request import ListRequest, read_request
from core.lists.sorting import ALPHABETICAL, NEWEST
from core.pages import BasePage, IntroductionMixin
from translation.models.states import Policy


class ListPage(IntroductionMixin, BasePage):
    """The list of all pages of a type, with filters that need no script.

    Attributes:
        lists: the type of page listed, as "room.Model".
        sorts: the orders offered, the usual one first.
        has_search: whether readers can look for words within the list.
        is_of_one_kind: whether the name of the kind would be the same on every card.

    Each type names its `template`, because Wagtail lets no page type inherit one:
    "core/list_page.html", or one that extends it.
    """

    lists: str
    sorts = (NEWEST, ALPHABETICAL)
    has_search = False
    is_of_one_kind = False

    parent_page_types = ["home.HomePage"]
    publish_policy = Policy.NEVER

    content_panels = Page.content_panels + IntroductionMixin.introduction_panels
    translatable_fields = [*BasePage.translatable_fields, *IntroductionMixin.introduction_fields]
    search_fields = BasePage.search_fields + IntroductionMixin.introduction_search

    class Meta:
        abstract = True

    @property
    def listed_model(self) -> type[Any]:
        """The type of page listed."""
        return apps.get_model(self.lists)

    def asked(self, query: QueryDict) -> ListRequest:
        """What an address asks of the list."""
        return read_request(
            self.listed_model, self.url_path, self.language, query, sorts=self.sorts
        )

    def found_in_words(self, count: int) -> str:
        """How many there are, in a sentence: "3 posts"."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what a reader asked for."""
        self.list_request = self.asked(request.GET)
        listing = listing_of(self.list_request, request.GET.get("page"))
        context = super().get_context(request, *args, **kwargs)
        found = self.found_in_words(listing.count)
        return {**context, "listing": listing, "found_in_words": found}

    def query_in(self, language: str, query: QueryDict) -> str:
        """The same filters and page number in the words of the twin's language."""
        return self.list_request.query(language, page=query.get("page"))
