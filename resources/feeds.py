"""A feed of resources in each language."""

from core.lists.feeds import ListFeed


class ResourcesFeed(ListFeed):
    """The resources that came in last, in the language of the address."""

    list_page = "resources.ResourceIndexPage"
    url_name = "resources_feed"
