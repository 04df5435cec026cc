"""The addresses of the library that are no pages, below a language."""

from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from resources.feeds import ResourcesFeed

resource_urls = [
    path(
        pgettext_lazy("address", "feed/resources/"),
        require_safe(ResourcesFeed()),
        name="resources_feed",
    ),
]
