"""What a page is labelled with, each label leading to what else has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Value
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.lists.standard import AUDIENCE, SECTOR
from labels.cached import all_labels
from labels.kinds import kind_word
from labels.models import Area, Audience, LabelPair, Sector, Topic

# The labels that have a page, with what has them from every list.
WITH_PAGES = (Topic, Area)
# For the others: the name of the parameter of a list, by language.
PARAMETERS: dict[type[LabelPair], dict[str, str]] = {Sector: SECTOR, Audience: AUDIENCE}
# By the field of a page.
HEADINGS = {
    "topics": _("Topics"),
    "sectors": _("Sectors"),
    "audiences": _("For"),
    "areas": _("Areas"),
}


@dataclass(frozen=True)
class LabelLink:
    """A label and where it leads: its own page, or the list of what has it."""

    pk: int
    name: str
    url: str


@dataclass(frozen=True)
class LabelGroup:
    """The labels of one kind that a page has.

    Attributes:
        field: the field of the page.
        heading: what readers see above them.
    """

    field: str
    heading: str
    labels: list[LabelLink]


def label_groups(page: Any, list_path: str, *, is_preview: bool = False) -> list[LabelGroup]:
    """What a page is labelled with, in the alphabet of the language of the moment. One query.

    Args:
        page: a page with some of the mixins of `core.labelled`.
        list_path: the address of the list that can be narrowed by those without a page.
        is_preview: whether the page is a draft, whose labels are not in the database yet.
    """
    fields = [name for name in HEADINGS if hasattr(page, name)]
    chosen = _in_draft(page, fields) if is_preview else _in_database(page, fields)
    groups = []
    for name in fields:
        labels = [one for one in all_labels(_manager(page, name).model) if one.pk in chosen[name]]
        links = [label_link(one, list_path) for one in labels]
        if links:
            groups.append(LabelGroup(name, str(HEADINGS[name]), links))
    return groups


def label_link(label: LabelPair, list_path: str = "") -> LabelLink:
    """A label and where it leads.

    Args:
        label: the label.
        list_path: the address of the list to narrow, for one without a page of its own.
    """
    if isinstance(label, WITH_PAGES):
        return LabelLink(label.pk, label.name, label_url(label))
    query = urlencode({PARAMETERS[type(label)][get_language()]: label.slug})
    return LabelLink(label.pk, label.name, f"{list_path}?{query}")


def label_url(label: LabelPair) -> str:
    """The address of the page of a topic or area in the language of the moment."""
    return reverse(kind_word(label), args=[label.slug])


def labels_in(groups: Iterable[LabelGroup], field: str) -> list[LabelLink]:
    """The labels of one field."""
    return [label for group in groups if group.field == field for label in group.labels]


def _in_draft(page: Any, fields: Iterable[str]) -> dict[str, set[int]]:
    return {name: {label.pk for label in _manager(page, name).all()} for name in fields}


def _in_database(page: Any, fields: Iterable[str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {name: set() for name in fields}
    rows = []
    for name in fields:
        field = page._meta.get_field(name)
        own = {field.m2m_field_name(): page.pk}
        through = field.remote_field.through._default_manager.filter(**own)
        label = F(f"{field.m2m_reverse_field_name()}_id")
        rows.append(through.annotate(field=Value(name), label=label).values_list("field", "label"))
    for name, pk in rows[0].union(*rows[1:], all=True) if rows else []:
        found[name].add(pk)
    return found


def _manager(page: Any, name: str) -> Any:
    return getattr(page, name)
