"""The sitemap: every live, public page with its twin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.meta import absolute
from core.readable import readable
from translation.locales import LANGUAGES, language_of

MOST_ADDRESSES = 50_000  # the limit of the sitemap protocol
FIELDS = ("url_path", "locale_id", "translation_key", "last_published_at")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer /sitemap.xml, each page with the addresses of its pair."""
    context = {"entries": entries()}
    return render(request, "core/sitemap.xml", context, content_type="application/xml")


def entries() -> Iterator[dict[str, Any]]:
    """An entry for each page everyone may open. Two queries, however many pages."""
    found = readable(Page.objects.filter(depth__gt=1)).order_by("path").values(*FIELDS)
    pages = list(found[:MOST_ADDRESSES])
    pairs: dict[Any, dict[str, str]] = {}
    for page in pages:
        language = language_of_row(page)
        pairs.setdefault(page["translation_key"], {})[language] = absolute(page["url_path"])
    for page in pages:
        pair = pairs[page["translation_key"]]
        alternates = []
        if len(pair) > 1:
            alternates = [*((code, pair[code]) for code in LANGUAGES), ("x-default", absolute("/"))]
        yield {
            "url": absolute(page["url_path"]),
            "changed": page["last_published_at"],
            "alternates": alternates,
        }


def language_of_row(page: dict[str, Any]) -> str:
    """The language of a page read as values."""
    return language_of(Page(locale_id=page["locale_id"]))
