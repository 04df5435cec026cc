"""A feed of posts in each language."""

from datetime import datetime, time

from django.utils.timezone import make_aware

from blog.models import BlogPostPage
from core.lists.feeds import ListFeed


class PostsFeed(ListFeed):
    """The newest posts in the language of the address."""

    list_page = "blog.BlogIndexPage"
    url_name = "feed"

    def item_pubdate(self, item: BlogPostPage) -> datetime:
        """Noon of the post's date: a feed cannot say that only a month is known."""
        return make_aware(datetime.combine(item.date, time(12)))
