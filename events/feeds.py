"""A feed of events in each language."""

from typing import Any

from core.lists.feeds import ITEMS_IN_A_FEED, ListFeed


class EventsFeed(ListFeed):
    """The events announced last, in the language of the address."""

    list_page = "events.EventIndexPage"
    url_name = "events_feed"

    def items(self, page: Any) -> Any:
        """The events that were published last, whenever they are."""
        if page is None:
            return []
        events = page.listed_model.live_in(page.language).defer_streamfields()
        return events.order_by("-first_published_at", "-pk")[:ITEMS_IN_A_FEED]
