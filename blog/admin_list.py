"""The list of posts in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from blog.models import BlogPostPage
from core.admin_lists.facts import Fact, chosen
from core.admin_lists.filters import ContentFilters, FieldFilter, topic_filter
from core.admin_lists.lists import ContentList
from core.dates import date_in_words


def _date(post: Any) -> str:
    return date_in_words(post.date, post.date_precision)


class PostFilters(ContentFilters):
    """What the list of posts can be narrowed down to."""

    kind = FieldFilter("kind", BlogPostPage.Kind.choices, _("Type"))
    topics = topic_filter()


class PostList(ContentList):
    """Posts."""

    name, url_prefix = "posts", "content/posts"
    model = BlogPostPage
    icon = "edit"
    filterset_class = PostFilters
    facts = (
        chosen("kind", _("Type")),
        Fact("date", _("Date"), _date, "date", classname="unbroken"),
    )
