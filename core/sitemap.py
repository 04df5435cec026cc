"""The sitemap: every live, public page with its twin, and what else has an address of its own."""

from collections.abc import Callable, Iterable, Iterator
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

# The paths by language of what is no page: a pair, or half of one.
Paths = dict[str, str]
_others: list[Callable[[], Iterable[Paths]]] = []


def include(paths: Callable[[], Iterable[Paths]]) -> None:
    """Let the sitemap name what stands at an address of its own and is no page.

    Args:
        paths: gives, for each thing everyone may see, its path in each language it is there in.
    """
    _others.append(paths)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer /sitemap.xml, each page with the addresses of its pair."""
    context = {"entries": entries()}
    return render(request, "core/sitemap.xml", context, content_type="application/xml")


def entries() -> Iterator[dict[str, Any]]:
    """An entry for each page everyone may open, and for all that was included besides.

    Two queries for the pages, however many.
    """
    found = readable(Page.objects.filter(depth__gt=1)).order_by("path").values(*FIELDS)
    pages = list(found[:MOST_ADDRESSES])
    pairs: dict[Any, Paths] = {}
    for page in pages:
        pairs.setdefault(page["translation_key"], {})[language_of_row(page)] = page["url_path"]
    for page in pages:
        paths = pairs[page["translation_key"]]
        yield entry(page["url_path"], paths, page["last_published_at"])
    # Where not even a home is public, nothing else leads anywhere either.
    public = {language_of_row(page) for page in pages}
    for others in _others:
        for paths in others():
            there = {language: path for language, path in paths.items() if language in public}
            yield from (entry(path, there) for path in there.values())


def entry(path: str, paths: Paths, changed: Any = None) -> dict[str, Any]:
    """What the sitemap says of one address.

    Args:
        path: the address.
        paths: the addresses of its pair, by language.
        changed: when it was last published, where that is known.
    """
    alternates = []
    if len(paths) > 1:
        pair = [(code, absolute(paths[code])) for code in LANGUAGES]
        alternates = [*pair, ("x-default", absolute("/"))]
    return {"url": absolute(path), "changed": changed, "alternates": alternates}


def language_of_row(page: dict[str, Any]) -> str:
    """The language of a page read as values."""
    return language_of(Page(locale_id=page["locale_id"]))
