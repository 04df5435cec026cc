"""A feed of posts in each language."""

from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import get_language

from blog.cards import posts_in
from blog.models import BlogIndexPage, BlogPostPage
from core.meta import absolute
from core.readable import readable
from translation.locales import locale_for

POSTS_IN_A_FEED = 20


class PostsFeed(Feed):
    """The newest posts in the language of the address."""

    feed_type = Atom1Feed

    def get_object(self, request: Any) -> BlogIndexPage | None:
        """The index page of the language, if everyone may open it."""
        index = BlogIndexPage.objects.filter(locale=locale_for(get_language()))
        return readable(index).first()

    def title(self, index: BlogIndexPage | None) -> str:
        """The index's title and the site's name."""
        return index.title if index else settings.WAGTAIL_SITE_NAME

    def link(self, index: BlogIndexPage | None) -> str:
        """The index, or the language's home."""
        return absolute(index.url_path if index else f"/{get_language()}/")

    def feed_url(self, index: BlogIndexPage | None) -> str:
        """Where the feed itself stands, whatever host it was asked for at."""
        return absolute(reverse("feed"))

    def subtitle(self, index: BlogIndexPage | None) -> str:
        """What the index says of itself."""
        return index.introduction if index else ""

    def items(self, index: BlogIndexPage | None) -> Any:
        """The newest posts."""
        return posts_in(get_language()).defer("body")[:POSTS_IN_A_FEED] if index else []

    def item_title(self, item: BlogPostPage) -> str:
        """The post's title."""
        return item.title

    def item_description(self, item: BlogPostPage) -> str:
        """The post's summary."""
        return item.summary

    def item_link(self, item: BlogPostPage) -> str:
        """The post's address."""
        return absolute(item.url_path)

    def item_pubdate(self, item: BlogPostPage) -> datetime:
        """Noon of the post's date: a feed cannot say that only a month is known."""
        return make_aware(datetime.combine(item.date, time(12)))

    def item_updateddate(self, item: BlogPostPage) -> datetime:
        """When it was last published."""
        return item.last_published_at or self.item_pubdate(item)
