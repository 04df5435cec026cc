"""Addresses of pages of a kind in both languages."""

from collections.abc import Collection
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from core.lists.index import index_of
from core.lists.state import FacetState
from demo.scale import KINDS, made_pages
from translation.locales import LANGUAGES, locale_for

Addresses = dict[str, str]


def both(model: type[Page]) -> Addresses:
    """A live pair that was not made, the one with the longest body where there are several."""
    twins = model.objects.live().filter(locale=locale_for("cy")).values("translation_key")
    pages = model.objects.live().filter(locale=locale_for("en"), translation_key__in=twins)
    for kind in KINDS:
        if kind.model is model:
            pages = pages.exclude(pk__in=made_pages(kind))
    return pair_of(max(pages, key=lambda page: len(str(getattr(page, "body", "")))))


def pair_of(english: Any) -> Addresses:
    """A page and its twin."""
    return {"en": english.url_path, "cy": english.get_live_twin().url_path}


def with_query(addresses: Addresses, queries: dict[str, str] | str) -> Addresses:
    """Addresses with what follows the question mark, in the words of each language."""
    asked = dict.fromkeys(LANGUAGES, queries) if isinstance(queries, str) else queries
    return {language: f"{path}?{asked[language]}" for language, path in addresses.items()}


def narrowed(addresses: Addresses, model: Any, chosen: dict[str, Collection[Any]]) -> Addresses:
    """A list narrowed by several facets at once.

    Args:
        addresses: of the list.
        model: the type of page listed.
        chosen: by the key of a facet, the values chosen of it.
    """
    index = index_of(model, "en")
    query = QueryDict(mutable=True)
    for facet in index.facets:
        for choice in index.choices[facet.key]:
            if choice.lookup in chosen.get(facet.key, ()):
                query.appendlist(facet.names["en"], choice.words["en"])
    state = FacetState(index, query)
    return with_query(addresses, {language: state.query(language) for language in LANGUAGES})


def views(name: str, query: dict[str, str] | None = None) -> Addresses:
    """A view that is no page, in both languages, with what is looked for."""
    addresses = {}
    for language in LANGUAGES:
        with translation.override(language):
            words = f"?q={query[language]}" if query and query[language] else ""
            addresses[language] = reverse(name) + words
    return addresses


def label_page(label: Any) -> Addresses:
    """The page of a topic or an area."""
    addresses = {}
    for language in LANGUAGES:
        with translation.override(language):
            addresses[language] = reverse(label._meta.model_name, args=[label.slug])
    return addresses


def record_page(record: Any) -> Addresses:
    """The page of a person, an organisation or a law, and of its twin."""
    halves = type(record).objects.filter(translation_key=record.translation_key)
    return {half.language: half.url for half in halves}
