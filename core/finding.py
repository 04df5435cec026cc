"""What readers can find: pages, and the records that have pages of their own."""

from functools import partial
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from wagtail.models import Page

from core.pages import BasePage
from core.readable import readable
from core.records.kinds import KINDS
from people.reading import public
from search.sources import Source, register
from translation.locales import locale_for


def register_sources() -> None:
    """Let readers find what everybody may read."""
    register(Source(_page_types, _readable_pages))
    for kind in KINDS.values():
        register(Source(partial(list, [kind.model]), partial(_public_records, kind.model)))


def _page_types() -> list[type[Any]]:
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


def _readable_pages(language: str) -> QuerySet[Page]:
    return readable(Page.objects.filter(locale=locale_for(language)))


def _public_records(model: type[Any], language: str) -> QuerySet[Any]:
    return public(model, language).exclude(slug="")
