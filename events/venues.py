"""Venues as readers meet them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from events.choices import Known
from events.models.venue import ACCESS, Venue
from translation.locales import language_of


@dataclass(frozen=True)
class Access:
    """One thing that is known of getting in or being there."""

    name: str
    answer: str
    is_there: bool


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
    area: str
    website: str
    map_url: str
    getting_there: str
    getting_in: str
    access: list[Access]


def show_venue(chosen: int) -> ShownVenue | None:
    """A venue in the language of the moment, if its record is public. One query.

    People must find the place, so where there is no record in their language they get the other
    one, marked as what it is.

    Args:
        chosen: the id of the record an editor chose, in either language.
    """
    here = get_language()
    venues = {language_of(venue): venue for venue in public_halves(chosen)}
    venue = venues.get(here) or next(iter(venues.values()), None)
    if venue is None:
        return None
    language = language_of(venue)
    return ShownVenue(
        name=venue.name,
        language=language if language != here else "",
        lines=[line.strip() for line in venue.address.splitlines() if line.strip()],
        postcode=venue.postcode,
        area=venue.area.name if venue.area else "",
        website=venue.website,
        map_url=venue.map_url,
        getting_there=venue.getting_there,
        getting_in=venue.getting_in,
        access=[access_of(venue, name) for name in ACCESS if getattr(venue, name)],
    )


def public_halves(*chosen: int) -> list[Venue]:
    """The public records of some venues, in both languages. One query.

    Args:
        chosen: ids of records in either language.
    """
    keys = Venue.objects.filter(pk__in=chosen).values("translation_key")
    found = Venue.objects.filter(translation_key__in=keys, live=True)
    return list(found.select_related("area"))


def access_of(venue: Any, name: str) -> Access:
    """What a venue says of one kind of access."""
    answer = Known(getattr(venue, name))
    label = str(venue._meta.get_field(name).verbose_name)
    return Access(label[:1].upper() + label[1:], str(answer.label), answer != Known.NO)
