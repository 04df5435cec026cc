"""Every topic and every area, in the alphabet of the language of the moment."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest

from django.utils.translation import get_language

from core.label_links import label_url
from home.labelled.gathering import counts
from home.labelled.places import Kind
from labels.cached import all_labels
from labels.models import Area, LabelPair, Topic
from welsh.collation import heading


@dataclass(frozen=True)
class Entry:
    """A label in a list, and how many pages have it."""

    name: str
    url: str
    count: int


@dataclass(frozen=True)
class Group:
    """Labels under a heading.

    Attributes:
        lead: the label the heading itself is, if it is one.
    """

    heading: str
    entries: list[Entry]
    lead: Entry | None = None


def topics_by_letter() -> list[Group]:
    """The topics that something has, by their first letter."""
    used = counts("topics")
    topics = [topic for topic in all_labels(Topic) if used.get(topic.pk)]
    # Figures come first and foreign letters last, under the same sign.
    by_letter: dict[str, list[Topic]] = defaultdict(list)
    for topic in topics:
        by_letter[heading(topic.name, get_language())].append(topic)
    return [Group(letter, entries_of(those, used)) for letter, those in by_letter.items()]


def most_used(kind: Kind, most: int) -> list[Entry]:
    """The labels of a kind that most pages have, in the alphabet.

    Args:
        kind: topics or areas.
        most: how many at the most.
    """
    used, labels = counts(kind.field), all_labels(kind.model)
    kept = {label.pk for label in nlargest(most, labels, key=lambda one: used.get(one.pk, 0))}
    return entries_of((one for one in labels if one.pk in kept and used.get(one.pk)), used)


def areas_by_region() -> tuple[list[Group], list[Entry]]:
    """The regions with their authorities, and what is wider than a region."""
    used, areas = counts("areas"), all_labels(Area)
    regions = [
        Group(
            heading=region.name,
            entries=entries_of((one for one in areas if one.region_id == region.pk), used),
            lead=entry_of(region, used),
        )
        for region in areas
        if region.kind == Area.Kind.REGION
    ]
    wholes = (area for area in areas if area.kind == Area.Kind.WHOLE)
    return regions, entries_of(wholes, used)


def authorities_of(region: Area) -> list[Entry]:
    """The authorities of a region."""
    areas = (area for area in all_labels(Area) if area.region_id == region.pk)
    return entries_of(areas, counts("areas"))


def entries_of(labels: Iterable[LabelPair], used: dict[int, int]) -> list[Entry]:
    """Labels as a list shows them."""
    return [entry_of(label, used) for label in labels]


def entry_of(label: LabelPair, used: dict[int, int]) -> Entry:
    """A label as a list shows it."""
    return Entry(label.name, label_url(label), used.get(label.pk, 0))
