"""The topics and areas that readers narrow the results to."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from core.lists.facets import Choice, Facet
from core.lists.listed import listed_types
from core.lists.standard import area_facet, topic_facet
from home.remembering import remembered
from home.shelves import indexes
from labels.cached import all_labels
from labels.models import Area


@dataclass(frozen=True)
class Labels:
    """The labels of a kind.

    Attributes:
        choices: all of them, in the order readers see them.
        used: the ids of those that something in the language of the moment has.
    """

    choices: list[Choice]
    used: frozenset[int]


def facets() -> list[Facet]:
    """The kinds of label that results are narrowed by."""
    return [topic_facet(), area_facet()]


def all_choices() -> dict[str, Labels]:
    """The labels of each kind, by the key of its facet. One query, if they are remembered."""
    labels: dict[str, Labels] = remembered("labels-of-search", _read_choices)
    return labels


def having(key: str, label: int) -> Q:
    """The condition that something that can be found has a label. No query, and no count.

    Args:
        key: of the facet.
        label: the label's id; what is in a part of an area is in the area too.
    """
    wanted = [label]
    if key == area_facet().key:
        wanted += [area.pk for area in all_labels(Area) if area.region_id == label]
    conditions = [
        Q(
            content_type=ContentType.objects.get_for_model(model, for_concrete_model=False),
            object_id__in=model._default_manager.filter(**{f"{path}__in": wanted})
            .order_by()
            .values("pk"),
        )
        for model in listed_types()
        for facet in model.facets()
        if facet.key == key
        for path in facet.paths
    ]
    return reduce(or_, conditions)


def _read_choices() -> dict[str, Labels]:
    lists = indexes().values()
    return {
        facet.key: Labels(
            facet.choices(()),
            frozenset(
                label
                for index in lists
                for label, items in index.bits.get(facet.key, {}).items()
                if items & index.own
            ),
        )
        for facet in facets()
    }
