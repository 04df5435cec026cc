"""Everything that has a topic or is about an area, and what is about the area around it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.cards import Card
from core.lists.index import as_bits
from home.labelled.places import url_of
from home.labelled.shelves import CARDS_ON_A_SHELF, Shelf, Side, sides_of_lists
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
    around = [_labelled_alone(sides, field, area) for area in wider]
    cards = _cards([own, *around])
    first = Part(label, url_of(label), _shelves(own, cards, field, label))
    others = [
        Part(area, url_of(area), _shelves(keys, cards, field, None))
        for area, keys in zip(wider, around, strict=True)
    ]
    return [first, *(part for part in others if part.shelves)]


def areas_around(area: Area) -> list[Area]:
    """The areas an area lies in, the nearest first: its region, all Wales."""
    if area.kind == Area.Kind.WHOLE:
        return []
    region = [area.region] if area.region else []
    return [*region, *Area.objects.filter(code=ALL_WALES)]


def counts(field: str) -> dict[int, int]:
    """How many pages have each label of a kind, in the lists of the language of the moment."""
    bits: dict[type[Any], dict[int, int]] = {
        side.model: side.index.bits[field] for side in sides_of_lists(field)
    }
    found: dict[int, int] = defaultdict(int)
    for rows in bits.values():
        for label, row in rows.items():
            found[label] += row.bit_count()
    return found


def _labelled_alone(sides: list[Side], field: str, area: Area) -> Keys:
    """What is labelled with an area itself: a region's facet has what is in its parts too."""
    found: Keys = []
    for side in sides:
        relation = side.model._meta.get_field(field)
        rows = relation.remote_field.through._default_manager.filter(
            **{relation.m2m_reverse_name(): area.pk}
        )
        owners = set(rows.values_list(relation.m2m_column_name(), flat=True))
        places = (place for place, key in enumerate(side.index.keys) if key in owners)
        found.append((side, side.keys_with(as_bits(places))))
    return found


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
