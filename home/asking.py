"""Writing to us about a page: the way there, and the first words of the message."""

from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db.models.signals import post_delete
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.caching import LIFETIME, forget
from core.meta import absolute
from core.readable import readable
from translation.locales import LANGUAGES, language_of, locale_for

CONTACT_KEY = "carthen:contact:{language}"
# By the word an address asks with: how a message begins.
ASKS = {
    "format": _("I would like this in another format or language:"),
    "correction": _("Something should be corrected here:"),
}


def contact_address() -> str:
    """The contact page everyone may open in the language of the moment; empty without one."""
    key = CONTACT_KEY.format(language=get_language())
    address: Any = cache.get_or_set(key, _read_address, LIFETIME)
    return address


def first_words(request: HttpRequest) -> str:
    """How a message begins that somebody comes to write about a page; empty if about none.

    Args:
        request: its address has `ask`, one of `ASKS`, and `about`, the key of the page's pair.
    """
    ask = ASKS.get(request.GET.get("ask", ""))
    page = _page_of(request.GET.get("about", "")) if ask else None
    return f"{ask}\n{page.title}\n{absolute(page.url_path)}\n\n" if page else ""


def _page_of(key: str) -> Page | None:
    """The page of a pair that everyone may read, in the language of the moment if there is one."""
    try:
        pages = readable(Page.objects.filter(translation_key=UUID(key)))
    except ValueError:
        return None
    ours = get_language()
    return next(iter(sorted(pages, key=lambda page: language_of(page) != ours)), None)


def _read_address() -> str:
    from home.pages import ContactPage

    pages = readable(ContactPage.objects.filter(locale=locale_for(get_language())))
    page = pages.order_by("depth", "path").first()
    return page.url_path if page else ""


def _forget_address(**kwargs: object) -> None:
    forget(*(CONTACT_KEY.format(language=language) for language in LANGUAGES))


for _signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
    _signal.connect(_forget_address)
post_delete.connect(_forget_address, sender=Page)
