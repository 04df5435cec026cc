"""Who has signed, as far as readers may know."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet

from participation.models import NameShown, Signature, State

PER_PAGE = 50
MOST_ORGANISATIONS = 200


@dataclass(frozen=True)
class Signatory:
    """Somebody who chose to be seen."""

    name: str
    area: str


@dataclass(frozen=True)
class Signatories:
    """One page of those who chose to be seen, and the organisations, on the first one.

    Attributes:
        previous, next: addresses of the pages either side; empty where there is none.
    """

    people: list[Signatory]
    organisations: list[str]
    number: int
    total: int
    previous: str
    next: str


NOBODY = Signatories([], [], 1, 1, "", "")


def signatories_of(pair: UUID, asked: str | None) -> Signatories:
    """Who has signed a letter. Three queries at the most, however many there are.

    Args:
        pair: the key of the letter's pair.
        asked: the number of the page asked for, as it stands in the address.
    """
    page = Paginator(_people(pair), PER_PAGE)
    found = page.get_page(asked)
    return Signatories(
        people=[_signatory(row) for row in found],
        organisations=organisations_of(pair)[:MOST_ORGANISATIONS] if found.number == 1 else [],
        number=found.number,
        total=page.num_pages,
        previous=_address(found.previous_page_number()) if found.has_previous() else "",
        next=_address(found.next_page_number()) if found.has_next() else "",
    )


def _address(number: int) -> str:
    return f"?page={number}#signatories"


def _signatory(row: Any) -> Signatory:
    area = row.area.name if row.area else ""
    if row.name_shown == NameShown.FULL_NAME:
        return Signatory(row.name, "")
    return Signatory(row.name.split()[0], area)


def _people(pair: UUID) -> QuerySet[Signature]:
    rows = Signature.objects.filter(pair=pair, for_organisation=False).shown()
    return rows.select_related("area").order_by("confirmed_at", "pk")


def people_of(pair: UUID) -> list[Signatory]:
    """Everybody who chose to be seen, as far as they chose, the first to confirm first."""
    return [_signatory(row) for row in _people(pair)]


def organisations_of(pair: UUID) -> list[str]:
    """The organisations that signed as such, each once; they agreed to be named."""
    signed = Signature.objects.filter(pair=pair, for_organisation=True)
    there = signed.filter(state__in=(State.CONFIRMED, State.ANONYMISED)).exclude(organisation="")
    return list(there.order_by("organisation").values_list("organisation", flat=True).distinct())
