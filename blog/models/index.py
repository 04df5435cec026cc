"""The list of posts."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.lists.pages import ListPage


class BlogIndexPage(ListPage):
    """The list of posts."""

    lists = "blog.BlogPostPage"

    template = "core/list_page.html"
    subpage_types = ["blog.BlogPostPage"]

    class Meta:
        verbose_name = _("news and views")

    def found_in_words(self, count: int) -> str:
        """How many posts there are."""
        return ngettext("%(count)s post", "%(count)s posts", count) % {"count": count}
