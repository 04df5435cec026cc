"""A feed of resources in each language."""

from typing import Any

from django.db.models import F
from django.utils.translation import get_language

from core.lists.feeds import ITEMS_IN_A_FEED, ListFeed


class ResourcesFeed(ListFeed):
    """The resources that came in last, in the language of the address."""

    list_page = "resources.ResourceIndexPage"
    url_name = "resources_feed"

    def items(self, page: Any) -> Any:
        """The newest in the library, whatever year they are from: an old report may be new here."""
        if page is None:
            return []
        found = page.listed_model.live_in(get_language())
        newest = found.order_by(F("first_published_at").desc(nulls_last=True), "-pk")
        return newest.defer_streamfields()[:ITEMS_IN_A_FEED]
