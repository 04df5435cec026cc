"""Records as readers meet them: in their language, and only while they are public."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils.translation import get_language

from people.models import DatedRole, FormerName, Law, LawState, Organisation, Person
from translation.locales import locale_for

# What a card of a record shows besides its own columns.
SHOWN_WITH: dict[type[Any], tuple[str, ...]] = {
    Person: ("organisation", "picture"),
    Organisation: ("picture",),
    Law: (),
}
# What tells what it was at a date; see `people.at`.
DATED: dict[type[Any], Prefetch] = {
    Person: Prefetch(
        "roles",
        DatedRole.objects.select_related("organisation").prefetch_related(
            "organisation__former_names"
        ),
    ),
    Organisation: Prefetch("former_names", FormerName.objects.all()),
    Law: Prefetch("states", LawState.objects.all()),
}


def dated(records: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch what records were at any date with them: their roles, names or states.

    One query, and one for the names of the organisations where people held roles.
    """
    return records.prefetch_related(DATED[records.model])


def with_dates(records: Collection[Any]) -> Collection[Any]:
    """The same for records that were read already: as many queries for each kind among them."""
    for model, part in DATED.items():
        of_kind = [record for record in records if isinstance(record, model)]
        prefetch_related_objects(of_kind, part)
    return records


def shown(records: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch what cards of records show with them."""
    parts = SHOWN_WITH[records.model]
    return records.select_related(*parts) if parts else records


def public(model: type[Any], language: str) -> QuerySet[Any]:
    """The records of a kind that readers of a language may see."""
    return model.objects.filter(locale=locale_for(language), live=True)


def public_records(records: Collection[Any]) -> dict[UUID, Any]:
    """The public records of some in the language of the moment, by translation key.

    One may have been chosen in the other language, which costs a query for each kind; one whose
    record is not public in this language is left out.

    Args:
        records: records of any kind in either language.
    """
    ours = locale_for(get_language())
    here = [record for record in records if record.locale_id == ours.pk]
    others: dict[type[Any], list[UUID]] = {}
    for record in records:
        if record.locale_id != ours.pk:
            others.setdefault(type(record), []).append(record.translation_key)
    for model, keys in others.items():
        here += shown(model.objects.filter(translation_key__in=keys, locale=ours))
    return {record.translation_key: record for record in here if record.live}
