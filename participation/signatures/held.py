"""What is held of somebody who signed, in words for them to read."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from participation.models import Signature


@dataclass(frozen=True)
class HeldFact:
    """One thing that is held."""

    label: str
    value: str


@dataclass(frozen=True)
class Agreement:
    """What somebody agreed to, in the words they saw."""

    text: str
    language: str
    given: str
    withdrawn: str


def facts_of(signature: Signature) -> list[HeldFact]:
    """Everything a person gave, and when; what they did not give has no line."""
    found = [
        (_("Name"), signature.name),
        (_("E-mail address"), signature.email),
        (_("Organisation"), signature.organisation),
        (_("Area"), signature.area.name if signature.area else ""),
        (_("Capacity"), signature.get_capacity_display() if signature.capacity else ""),
        (_("Reason"), signature.reason),
        (_("Signed"), _moment(signature.created_at)),
        (_("Confirmed"), _moment(signature.confirmed_at)),
    ]
    return [HeldFact(label, str(value)) for label, value in found if value]


def agreements_of(signature: Signature) -> list[Agreement]:
    """What a person has agreed to, and what they have taken back. One query."""
    rows = signature.consents.select_related("wording")
    return [
        Agreement(
            getattr(row.wording, f"text_{row.language}"),
            row.language if row.language != get_language() else "",
            _moment(row.given_at),
            _moment(row.withdrawn_at),
        )
        for row in rows
    ]


def _moment(value: object) -> str:
    return date_format(localtime(value), "j F Y, H:i") if value else ""  # type: ignore[arg-type]
