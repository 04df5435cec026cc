"""What a request knows once it is found to show a page."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Site


class PageRequest(HttpRequest):
    """A request with the page it shows, and the site Wagtail reads from it."""

    page: Any
    _wagtail_site: Site
