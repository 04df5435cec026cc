"""Venues as readers meet them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import get_language

from core.label_links import LabelLink, label_link
from events.choices import Known
from events.models.venue import ACCESS, Venue
from translation.locales import language_of


@dataclass(frozen=True)
class Access:
    """One thing that is known of getting in or being there."""

    name: str
    answer: str


@dataclass(frozen=True)
class ShownVenue:
    """A venue.

    Attributes:
        language: the language its words are in, where that is not the language of the moment.
        lines: its address, line by line, the postcode last.
        access: what is known; what is not known is not here.
    """

    name: str
    language: str
    lines: list[str]
    postcode: str
    area: LabelLink | None
    website: str
    map_url: str
    getting_there: str
    getting_in: str
    access: list[Access]

    @property
    def has_access(self) -> bool:
        """Whether anything is known of getting in and being there."""
        return bool(self.access or self.getting_in)


def show_venue(chosen: int) -> ShownVenue | None:
    """A venue in the language of the moment, if its record is public. One query.

    People must find the place, so where there is no record in their language they get the other
    one, marked as what it is.

    Args:
        chosen: the id of the record an editor chose, in either language.
    """
    venue = next(iter(venues_by_key([chosen]).values()), None)
    if venue is None:
        return None
    language = language_of(venue)
    return ShownVenue(
        name=venue.name,
        language=language if language != get_language() else "",
        lines=[line.strip() for line in venue.address.splitlines() if line.strip()],
        postcode=venue.postcode,
        area=label_link(venue.area) if venue.area else None,
        website=venue.website,
        map_url=venue.map_url,
        getting_there=venue.getting_there,
        getting_in=venue.getting_in,
        access=[access_of(venue, name) for name in ACCESS if getattr(venue, name)],
    )


def venues_by_key(chosen: Iterable[int]) -> dict[Any, Venue]:
    """The public records of venues by translation key. At most one query.

    Each is in the language of the moment, or in the other one where it is public only there.

    Args:
        chosen: ids of records in either language.
    """
    wanted = set(chosen)
    if not wanted:
        return {}
    keys = Venue.objects.filter(pk__in=wanted).values("translation_key")
    halves = Venue.objects.filter(translation_key__in=keys, live=True).select_related("area")
    # Those in the language of the moment come last, and stay.
    in_order = sorted(halves, key=lambda venue: language_of(venue) == get_language())
    return {venue.translation_key: venue for venue in in_order}


def access_of(venue: Any, name: str) -> Access:
    """What a venue says of one kind of access."""
    label = str(venue._meta.get_field(name).verbose_name)
    return Access(capfirst(label), str(Known(getattr(venue, name)).label))
