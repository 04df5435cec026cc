"""What readers can find: pages, and the records that have pages of their own."""

from functools import partial
from typing import Any

from django.apps import apps
from django.db.models import Q
from wagtail.models import Page

from core.pages import BasePage
from core.readable import unreadable
from core.records.kinds import KINDS
from people.reading import public
from search.sources import Source, register


def register_sources() -> None:
    """Let readers find what everybody may read."""
    register(Source(_page_types, _readable_pages))
    for kind in KINDS.values():
        register(Source(partial(list, [kind.model]), partial(_public_records, kind.model)))


def _page_types() -> list[type[Any]]:
    return [model for model in apps.get_models() if issubclass(model, BasePage)]


def _readable_pages(language: str) -> Q:
    """Most pages of the index can be read: far fewer are looked at by asking for the others."""
    return ~Q(object_id__in=unreadable(Page.objects.all()).order_by().values("pk"))


def _public_records(model: type[Any], language: str) -> Q:
    records = public(model, language).exclude(slug="")
    return Q(object_id__in=records.order_by().values("pk"))
