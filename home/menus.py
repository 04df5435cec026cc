"""Menus in the reader's language, remembered between requests."""

from dataclasses import dataclass, replace
from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.caching import LIFETIME, forget
from core.readable import readable
from home.menu_models import Menu, MenuItem
from labels.fields import pair_value
from translation.locales import LANGUAGES, locale_for

MENUS_KEY = "carthen:menus:{language}"
# What every site lists beside its pages, by the name of the address.
LISTS = {
    "topics": _("Topics"),
    "areas": _("Areas"),
    "people": _("People"),
    "organisations": _("Organisations"),
    "laws": _("Laws and policies"),
}


@dataclass(frozen=True)
class Link:
    """One link of a menu."""

    label: str
    url: str
    is_current: bool = False


def menus_for(request: HttpRequest) -> dict[str, list[Link]]:
    """The menus by place, with the link to where the reader is marked."""
    key = MENUS_KEY.format(language=get_language())
    menus: Any = cache.get_or_set(key, _read_menus, LIFETIME)
    return {
        place: [replace(link, is_current=request.path.startswith(link.url)) for link in links]
        for place, links in menus.items()
    }


def lists_for(request: HttpRequest) -> list[Link]:
    """The lists of topics, areas, people and the like, which no menu needs to name."""
    links = [Link(str(words), reverse(name)) for name, words in LISTS.items()]
    return [replace(link, is_current=request.path.startswith(link.url)) for link in links]


def _read_menus() -> dict[str, list[Link]]:
    items = list(MenuItem.objects.select_related("menu", "page").order_by("menu", "sort_order"))
    twins = _readable_pages([item.page.translation_key for item in items if item.page])
    menus: dict[str, list[Link]] = {place: [] for place in Menu.Place.values}
    for item in items:
        link = _link(item, twins)
        if link:
            menus[item.menu.place].append(link)
    return menus


def _readable_pages(keys: list[object]) -> dict[object, Page]:
    """The pages of some pairs that everyone may open, in the language of the moment."""
    pages = Page.objects.filter(translation_key__in=keys, locale=locale_for(get_language()))
    return {page.translation_key: page for page in readable(pages)}


def _link(item: MenuItem, pages: dict[object, Page]) -> Link | None:
    """The link of an item; None where its page cannot be read in this language."""
    label = pair_value(item, "label", get_language())
    if item.page is None:
        return Link(label, pair_value(item, "url", get_language()))
    page = pages.get(item.page.translation_key)
    return Link(label or page.title, page.url_path) if page else None


def _forget_menus(**kwargs: object) -> None:
    forget(*(MENUS_KEY.format(language=language) for language in LANGUAGES))


for _signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
    _signal.connect(_forget_menus)
for _model in (Menu, MenuItem):
    post_save.connect(_forget_menus, sender=_model)
    post_delete.connect(_forget_menus, sender=_model)
post_delete.connect(_forget_menus, sender=Page)
