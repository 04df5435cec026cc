"""Everything that has a topic or is about an area, and what is about the area around it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Value

from core.cards import Card
from core.label_links import label_url
from home.shelves import CARDS_ON_A_SHELF, Shelf, Side, indexes, sides_of_lists
from labels.cached import all_labels
from labels.models import ALL_WALES, Area, LabelPair

# By part, by side: the ids of what stands there.
Keys = list[tuple[Side, list[int]]]


@dataclass(frozen=True)
class Part:
    """The shelves under one heading.

    Attributes:
        label: what they are about.
        url: its own page.
    """

    label: LabelPair
    url: str
    shelves: list[Shelf]


def gather(label: LabelPair, field: str) -> list[Part]:
    """What has a label, in the language of the moment; for an area also what is about more.

    The first part is the label's own and may be empty; the others are not. A fixed number of
    queries for each type of page.

    Args:
        label: a topic or an area.
        field: the field pages have it in: "topics" or "areas".
    """
    sides = sides_of_lists(field)
    wider = areas_around(label) if isinstance(label, Area) else []
    own = [(side, side.keys_with(side.index.bits[field].get(label.pk, 0))) for side in sides]
    alone = _labelled_alone(sides, field, wider)
    around = [
        [(side, side.keys_with(alone[side.model, area.pk])) for side in sides] for area in wider
    ]
    cards = _cards([own, *around])
    first = Part(label, label_url(label), _shelves(own, cards, field, label))
    others = [
        Part(area, label_url(area), _shelves(keys, cards, field, None))
        for area, keys in zip(wider, around, strict=True)
    ]
    return [first, *(part for part in others if part.shelves)]


def areas_around(area: Area) -> list[Area]:
    """The areas an area lies in, the nearest first: its region, all Wales."""
    if area.kind == Area.Kind.WHOLE:
        return []
    areas = all_labels(Area)
    region = [one for one in areas if one.pk == area.region_id]
    return [*region, *(one for one in areas if one.code == ALL_WALES)]


def counts(field: str) -> dict[int, int]:
    """How many pages have each label of a kind, in the lists of the language of the moment."""
    found: dict[int, int] = defaultdict(int)
    for index in indexes().values():
        for label, row in index.bits.get(field, {}).items():
            found[label] += row.bit_count()
    return found


def _labelled_alone(
    sides: list[Side], field: str, areas: list[Area]
) -> dict[tuple[type[Any], int], int]:
    """The bits of what is labelled with an area itself, by type and area. One query.

    The facet of a region also has what is in its authorities.
    """
    models = list(dict.fromkeys(side.model for side in sides))
    wanted = [area.pk for area in areas]
    rows = [_owners(model, field, wanted, place) for place, model in enumerate(models)]
    owners: dict[tuple[int, int], set[int]] = defaultdict(set)
    for place, area, owner in rows[0].union(*rows[1:], all=True) if rows and wanted else []:
        owners[place, area].add(owner)
    indexes = {side.model: side.index for side in sides}
    return {
        (model, area): indexes[model].bits_of_keys(owners[place, area])
        for place, model in enumerate(models)
        for area in wanted
    }


def _owners(model: type[Any], field: str, areas: list[int], place: int) -> QuerySet[Any, Any]:
    """The pages of a type that are labelled with one of some areas, each with the type's place."""
    relation = model._meta.get_field(field)
    label, owner = relation.m2m_reverse_name(), relation.m2m_column_name()
    through = relation.remote_field.through._default_manager.filter(**{f"{label}__in": areas})
    return through.values_list(Value(place), label, owner)


def _cards(parts: Iterable[Keys]) -> dict[int, Card]:
    """The cards of the heads of all shelves, by the id of their page."""
    wanted: dict[type[Any], set[int]] = defaultdict(set)
    for part in parts:
        for side, keys in part:
            wanted[side.model].update(keys[:CARDS_ON_A_SHELF])
    return {
        page.pk: page.card()
        for model, keys in wanted.items()
        if keys
        for page in model.with_card_parts(model._default_manager.filter(pk__in=keys))
    }


def _shelves(
    part: Keys, cards: dict[int, Card], field: str, label: LabelPair | None
) -> list[Shelf]:
    return [
        Shelf(
            heading=side.heading,
            cards=[cards[key] for key in keys[:CARDS_ON_A_SHELF] if key in cards],
            count=len(keys),
            all_url=side.url_for(field, label) if label else "",
        )
        for side, keys in part
        if keys
    ]
