"""The addresses of the site that is visited, found where its database is.

    finding.tell()

prints, as JSON, the pairs of addresses for each name in `FOUND` of `addresses.py`.
"""

import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue

from core.label_links import label_url
from core.lists.index import index_of
from core.lists.listed import listed_types
from core.lists.pages import ListPage
from core.records.kinds import KINDS
from events.listing import PAST, WHEN
from events.models import EventIndexPage
from home.labelled.gathering import gather
from home.labelled.places import KINDS as LABEL_KINDS
from labels.models import Area
from translation.locales import LANGUAGES, locale_for

Pair = list[str]  # an address in English and one in Welsh


def list_types() -> list[type[ListPage]]:
    """Every type of page that lists others."""
    return [model for model in apps.get_models() if issubclass(model, ListPage)]


def tell() -> None:
    """Print the addresses."""
    print(json.dumps(find(), indent=1))  # noqa: T201


def find() -> dict[str, list[Pair]]:
    """Every kind of address by name."""
    found = {model.__name__: pages_of(model) for model in listed_types()}
    for model in list_types():
        found |= sides_of(model)
    for kind in KINDS.values():
        found[f"{kind.name} records"] = [in_both(reverse, kind.index_name)]
        found[kind.name] = [[half.url for half in pair] for pair in cover(kind.model)]
    for label in LABEL_KINDS.values():
        found[f"all {label.field}"] = [in_both(reverse, label.index_name)]
        found[label.field] = labels_of(label)
    return found


def in_both(address: Any, *args: Any) -> Pair:
    """What a function of addresses gives in each language."""
    pair = []
    for language in LANGUAGES:
        with translation.override(language):
            pair.append(address(*args))
    return pair


def live_pairs(model: type[Any]) -> list[tuple[Any, Any]]:
    """What is live in both languages, English and Welsh."""
    halves = {
        language: {
            one.translation_key: one
            for one in model.objects.filter(live=True, locale=locale_for(language)).order_by("pk")
        }
        for language in LANGUAGES
    }
    english, welsh = halves["en"], halves["cy"]
    return [(one, welsh[key]) for key, one in english.items() if key in welsh]


def pages_of(model: type[Any]) -> list[Pair]:
    """The pages that are looked at for a type."""
    return [[half.url_path for half in pair] for pair in cover(model)]


def cover(model: type[Any]) -> list[tuple[Any, Any]]:
    """The fewest pairs that show every block, choice and field the type has on this site."""
    left = {pair: set(parts(pair[0])) for pair in live_pairs(model)}
    chosen = []
    while left:
        best = max(left, key=lambda pair: len(left[pair]))
        new = left.pop(best)
        if not new:
            break
        chosen.append(best)
        left = {pair: more - new for pair, more in left.items()}
    return chosen


def parts(item: Any) -> Iterator[tuple[str, Any]]:
    """What there is to see of a page or record: each block and choice, and each field filled."""
    for field in item._meta.concrete_fields:
        value = getattr(item, field.name, None)
        if isinstance(value, StreamValue):
            yield from ((field.name, block.block_type) for block in value)
        elif value:
            yield field.name, value if field.choices else True
    for children in get_all_child_relations(item):
        if getattr(item, children.get_accessor_name()).exists():
            yield children.name, True


def sides_of(model: type[ListPage]) -> dict[str, list[Pair]]:
    """A list as it is, narrowed, without anything left, and what else it has."""
    name, pair = model.__name__, list(live_pairs(model)[0])
    paths = [page.url_path for page in pair]
    index = index_of(pair[0].listed_model, "en")
    chosen = [(facet, row[0]) for facet in index.facets if (row := index.choices[facet.key])]
    narrowed, nothing = [], []
    for language, path in zip(LANGUAGES, paths, strict=True):
        words = [(facet.names[language], one.words[language]) for facet, one in chosen]
        narrowed.append(f"{path}?{urlencode(words[:1])}")
        nothing.append(f"{path}?{urlencode([*words, ('q', 'zzzz')])}")
    sides = [paths, narrowed]
    if issubclass(model, EventIndexPage):
        sides.append(
            [
                f"{path}?{WHEN[code]}={PAST[code]}"
                for code, path in zip(LANGUAGES, paths, strict=True)
            ]
        )
    return {name: sides, f"{name}, nothing left": [nothing]}


def labels_of(kind: Any) -> list[Pair]:
    """The fullest page of a kind of label, the emptiest, and an area with others in it."""
    labels = sorted(
        kind.model.objects.all(),
        key=lambda label: sum(len(part.shelves) for part in gather(label, kind.field)),
    )
    chosen = [labels[-1], labels[0]]
    if kind.model is Area:
        chosen += [label for label in labels if label.kind == Area.Kind.REGION][:1]
    return [in_both(label_url, label) for label in chosen]
