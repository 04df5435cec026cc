"""Which pages a reader can open, for everything that names pages: lists, links, feeds, the map.

A page below one that is not live is not served, so nothing may lead to it either.
"""

from typing import Any

from django.core.cache import cache
from django.db.models import Q, QuerySet
from django.db.models.signals import post_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from core.caching import LIFETIME, forget

HIDDEN_KEY = "carthen:hidden"


def hidden_sections() -> list[str]:
    """The tree paths of the pages that are not live and have pages below them."""
    paths: Any = cache.get_or_set(HIDDEN_KEY, _read_hidden_sections, LIFETIME)
    return paths


def look_for_hidden_sections() -> None:
    """Ask anew which sections are hidden, before something is worked out that is kept for longer.

    Another process may have hidden one since they were last looked for here.
    """
    cache.set(HIDDEN_KEY, _read_hidden_sections(), LIFETIME)


def is_below_live_pages(page: Page) -> bool:
    """Whether every page above a live page is live."""
    return not page.path.startswith(tuple(hidden_sections()))


def served(pages: QuerySet) -> QuerySet:
    """Keep the pages that are live and below live pages; a few may ask who reads them."""
    for path in hidden_sections():
        pages = pages.exclude(path__startswith=path)
    return pages.filter(live=True)


def readable(pages: QuerySet) -> QuerySet:
    """Keep the pages that everyone may open."""
    return served(pages).public()  # type: ignore[attr-defined]


def unreadable(pages: QuerySet) -> QuerySet:
    """Keep the pages that not everyone may open: all that `readable` does not."""
    hidden = Q(live=False)
    for path in hidden_sections():
        hidden |= Q(path__startswith=path)
    return pages.filter(hidden | pages.private_q())  # type: ignore[attr-defined]


def _read_hidden_sections() -> list[str]:
    hidden = Page.objects.filter(live=False, numchild__gt=0)
    return list(hidden.values_list("path", flat=True))


def _forget_hidden_sections(**kwargs: object) -> None:
    forget(HIDDEN_KEY)


for _signal in (page_published, page_unpublished, post_page_move):
    _signal.connect(_forget_hidden_sections)
post_delete.connect(_forget_hidden_sections, sender=Page)
