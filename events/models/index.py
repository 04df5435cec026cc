"""The list of events."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.lists.pages import ListPage
from events.cards import Month, by_month
from events.listing import EventRequest, read_events


class EventIndexPage(ListPage):
    """What is on, and what was. Which is which is asked anew with every request."""

    lists = "events.EventPage"
    has_search = True

    template = "events/event_index_page.html"
    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    list_request: EventRequest

    def asked(self, query: QueryDict) -> EventRequest:
        """What an address asks of the list at this moment."""
        now = timezone.now().timestamp()
        return read_events(self.listed_model, self.url_path, self.language, query, now)

    def found_in_words(self, count: int) -> str:
        """How many events there are."""
        return ngettext("%(count)s event", "%(count)s events", count) % {"count": count}

    @property
    def canonical_url(self) -> str:
        """The address of the list; what is over has one of its own."""
        return self.url + self.own_query(self.language)

    def own_query(self, language: str) -> str:
        """What leads to what is over, where that is shown."""
        asked = getattr(self, "list_request", None)
        kept = asked.kept(language) if asked else {}
        return f"?{urlencode(kept)}" if kept else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the months, and the way to the other side of now."""
        context = super().get_context(request, *args, **kwargs)
        asked, listing = self.list_request, context["listing"]
        items = listing.items
        return {
            **context,
            "listing": replace(listing, clear_url=asked.plain_url),
            "months": by_month(items) if asked.has_months else [Month("", items)],
            "kept": asked.kept(self.language),
            "calendar_url": asked.calendar_url,
        }
