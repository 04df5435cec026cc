"""Where the links in a body lead, found for the whole page at once.

Wagtail looks up every link on its own, twice, and serves the other language where a page has no
twin. Here one query answers for all links of the page being shown, and a link whose page cannot
be read in the reader's language leads to the honest page that says so.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core.gathered import chosen_on
from core.readable import is_below_live_pages
from translation.locales import locale_for

PAGE_IDS = re.compile(r'linktype=\\"page\\"[^>]*?id=\\"(\d+)\\"')


class Addresses:
    """The addresses of pages in one language, read once for all that a page links to.

    Args:
        mentioned: the ids of the pages that will be asked for.
    """

    def __init__(self, mentioned: set[int]) -> None:
        self.mentioned = mentioned
        self.known: dict[int, str] = {}
        self.pages: dict[int, Page] = {}

    def of(self, page_id: int) -> str:
        """The address of a page in the language of the moment; "" where there is none to read."""
        self.look_up({page_id})
        return self.known[page_id]

    def look_up(self, page_ids: set[int]) -> None:
        """Read some pages and all others mentioned, unless they are known. One query."""
        if not page_ids <= self.known.keys():
            wanted = self.mentioned | page_ids
            pages = read_halves(wanted)
            self.pages.update({page.pk: page for page in pages})
            self.known.update(addresses_of(wanted, pages))


def read_halves(page_ids: set[int]) -> list[Page]:
    """Some pages and their twins, with what a link needs of them. One query.

    Args:
        page_ids: pages in either language.
    """
    keys = Page.objects.filter(pk__in=page_ids).values("translation_key")
    pages = Page.objects.filter(translation_key__in=keys)
    return list(pages.only("translation_key", "locale", "url_path", "path", "live"))


def addresses_of(page_ids: set[int], pages: list[Page]) -> dict[int, str]:
    """The addresses of some pages in the language of the moment.

    Args:
        page_ids: pages in either language.
        pages: those pages and their twins.
    """
    ours = locale_for(get_language())
    here, elsewhere = {}, {}
    for page in pages:
        if page.live and is_below_live_pages(page):
            if page.locale_id == ours.pk:
                here[page.translation_key] = page.url_path
            else:
                elsewhere[page.translation_key] = reverse("not_yet", args=[page.pk])
    found = {page.pk: page.translation_key for page in pages}
    addresses = elsewhere | here
    return {pk: addresses.get(found.get(pk), "") for pk in page_ids}


_current: ContextVar[Addresses | None] = ContextVar("addresses", default=None)


def address_of(page_id: int) -> str:
    """The address of a page in the language of the moment.

    Args:
        page_id: a page in either language.
    """
    addresses = _current.get() or Addresses(set())
    return addresses.of(page_id)


def pages_mentioned(page_ids: set[int]) -> dict[int, Page]:
    """Some pages by their ids; of those linked on the page being shown, only what a link needs.

    Args:
        page_ids: pages in either language.
    """
    addresses = _current.get()
    if addresses is None:
        return Page.objects.in_bulk(page_ids)
    addresses.look_up(page_ids)
    return {pk: addresses.pages[pk] for pk in page_ids if pk in addresses.pages}


@contextmanager
def links_of(page: Page) -> Iterator[None]:
    """Look up every link of a page's bodies together while the block runs."""
    token = _current.set(Addresses(mentioned_in(page)))
    try:
        yield
    finally:
        _current.reset(token)


def mentioned_in(page: Page) -> set[int]:
    """The ids of the pages that a page's bodies and texts link to."""
    fields = page._meta.get_fields()
    bodies: list[Any] = [
        list(getattr(page, field.name).raw_data)
        for field in fields
        if isinstance(field, StreamField)
    ]
    bodies += [getattr(page, field.name) for field in fields if isinstance(field, RichTextField)]
    in_texts = PAGE_IDS.findall(json.dumps(bodies, default=str))
    chosen = {pk for model, pk in chosen_on(page) if issubclass(model, Page)}
    return chosen | {int(pk) for pk in in_texts}
