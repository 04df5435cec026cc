"""The newest pages of a list as a feed, in the language of the address."""

import re
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.apps import apps
from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from core.meta import absolute
from core.readable import readable
from translation.locales import language_of, locale_for

ITEMS_IN_A_FEED = 20
# XML has no way to write these (XML 1.0, 2.2), and text that was pasted may hold them.
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ListFeed(Feed):
    """The newest pages of a list.

    Attributes:
        list_page: the page that lists them, as "room.Model".
        url_name: the name of the feed's own address.
    """

    feed_type = Atom1Feed
    list_page: str
    url_name: str

    def get_object(self, request: Any) -> Any:
        """The list of the language, if everyone may open it."""
        lists = apps.get_model(self.list_page)._default_manager.filter(
            locale=locale_for(get_language())
        )
        return readable(lists).first()

    def title(self, page: Any) -> str:
        """The title of the list, or the site's name."""
        return in_xml(page.title) if page else settings.WAGTAIL_SITE_NAME

    def link(self, page: Any) -> str:
        """The list, or the language's home."""
        return absolute(page.url_path if page else f"/{get_language()}/")

    def feed_url(self, page: Any) -> str:
        """Where the feed itself stands, whatever host it was asked for at."""
        return absolute(reverse(self.url_name))

    def subtitle(self, page: Any) -> str:
        """What the list says of itself."""
        return in_xml(page.introduction) if page else ""

    def items(self, page: Any) -> Any:
        """The newest pages."""
        if page is None:
            return []
        return page.listed_model.live_in(get_language()).defer_streamfields()[:ITEMS_IN_A_FEED]

    def item_title(self, item: Any) -> str:
        """The page's title."""
        return in_xml(item.title)

    def item_description(self, item: Any) -> str:
        """The page's summary."""
        return in_xml(item.summary)

    def item_link(self, item: Any) -> str:
        """The page's address."""
        return absolute(item.url_path)

    def item_guid(self, item: Any) -> str:
        """What a feed reader knows it by: the same wherever the page stands and is moved to."""
        return uuid5(item.translation_key, language_of(item)).urn

    def item_pubdate(self, item: Any) -> datetime:
        """When it was first published."""
        return item.first_published_at

    def item_updateddate(self, item: Any) -> datetime:
        """When it was last published."""
        return item.last_published_at or self.item_pubdate(item)


def in_xml(text: str) -> str:
    """Text as a feed can hold it."""
    return NOT_IN_XML.sub(" ", text)
