"""The lists of the library: resources, and the collections that lead through them."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.lists.pages import ListPage
from core.readable import readable


class ResourceIndexPage(ListPage):
    """The library: every resource, with filters that need no script."""

    lists = "resources.ResourcePage"
    has_search = True

    template = "resources/resource_index_page.html"
    subpage_types = ["resources.ResourcePage", "resources.CollectionIndexPage"]

    class Meta:
        verbose_name = _("library")

    def found_in_words(self, count: int) -> str:
        """How many resources there are."""
        return ngettext("%(count)s resource", "%(count)s resources", count) % {"count": count}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the way to the collections, which is the page below this one that is no resource."""
        context = super().get_context(request, *args, **kwargs)
        below = readable(CollectionIndexPage.objects.child_of(self))
        return {**context, "collections": below.only("title", "introduction", "url_path").first()}


class CollectionIndexPage(ListPage):
    """The list of collections."""

    lists = "resources.CollectionPage"
    is_of_one_kind = True

    template = "core/list_page.html"
    subpage_types = ["resources.CollectionPage"]
    parent_page_types = ["resources.ResourceIndexPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of collections")

    def found_in_words(self, count: int) -> str:
        """How many collections there are."""
        return ngettext("%(count)s collection", "%(count)s collections", count) % {"count": count}
