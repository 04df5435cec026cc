"""What is on and what was, at the moment of each request.

The list of events is remembered between requests, the moment is not: the index keeps when each
event begins and is over, and every request asks it anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core.lists.index import as_bits, places_in
from core.lists.request import ListRequest, read_request
from core.lists.sorting import ALPHABETICAL, NEWEST, SORT, Sort
from core.lists.state import FacetState

WHEN = {"en": "when", "cy": "pryd"}
PAST = {"en": "past", "cy": "blaenorol"}
# What a calendar is called below the address of an event or a list.
FILE_NAMES = {"en": "calendar.ics", "cy": "calendr.ics"}

MOST_IN_CALENDAR = 500
KEPT_IN_CALENDAR = 92 * 24 * 60 * 60  # seconds

SOONEST = Sort(_("Soonest first"), {"en": "soonest", "cy": "cynharaf"})
COMING_SORTS = (SOONEST, ALPHABETICAL)
PAST_SORTS = (NEWEST, ALPHABETICAL)


@dataclass(frozen=True)
class Moments:
    """When the events of a list begin and are over, in seconds since 1970.

    Attributes:
        by_place: for each place in the list, a pair for each time the event takes place.
    """

    by_place: Sequence[Sequence[tuple[int, int]]]

    @cached_property
    def over(self) -> list[int]:
        """For each place, when all of the event belongs to the past."""
        return [max((over for _begin, over in pairs), default=0) for pairs in self.by_place]

    def not_over(self, since: float) -> int:
        """The bits of the events that were on or to come at a moment."""
        return as_bits(place for place, over in enumerate(self.over) if over > since)

    def soonest(self, now: float) -> list[int]:
        """The places of what is on or to come, by when it is next."""
        coming = (
            (min(begin for begin, over in pairs if over > now), place)
            for place, pairs in enumerate(self.by_place)
            if self.over[place] > now
        )
        return [place for _begin, place in sorted(coming)]

    def latest(self, now: float) -> list[int]:
        """The places of what is over, by when it last began, the newest first."""
        past = (
            (max((begin for begin, _over in pairs), default=0), place)
            for place, pairs in enumerate(self.by_place)
            if self.over[place] <= now
        )
        return [place for _begin, place in sorted(past, reverse=True)]


def read_moments(items: QuerySet[Any], place_of: dict[int, int]) -> Moments:
    """The moments of the events of a list. One query.

    Args:
        items: the events.
        place_of: the place of each in the list, by id.
    """
    by_place: list[Any] = [()] * len(place_of)
    for key, pairs in items.order_by().values_list("pk", "moments"):
        if key in place_of:
            by_place[place_of[key]] = pairs or ()
    return Moments(by_place)


@dataclass(frozen=True)
class EventRequest(ListRequest):
    """The list of events and what is asked of it.

    Attributes:
        is_past: whether it is about what is over.
        now: the moment it was asked, in seconds since 1970.
    """

    is_past: bool = False
    now: float = 0

    def query(self, language: str, **extra: Any) -> str:
        """The query string of the same list in the words of a language; see `ListRequest`."""
        return super().query(language, **{**self.kept(language), **extra})

    def kept(self, language: str) -> dict[str, str]:
        """What the address says besides facets, by name."""
        return {WHEN[language]: PAST[language]} if self.is_past else {}

    def order(self) -> Sequence[int]:
        """The places of the list in the order asked for."""
        if self.sort == SOONEST:
            return self.moments.soonest(self.now)
        return self.moments.latest(self.now) if self.sort == NEWEST else super().order()

    @property
    def moments(self) -> Moments:
        """When the events of the list are."""
        return self.index.extras

    @property
    def has_months(self) -> bool:
        """Whether the order is that of the calendar."""
        return self.sort in (SOONEST, NEWEST)

    @property
    def url_of_other(self) -> str:
        """The address of the other side of now, with the same choices."""
        past = "" if self.is_past else PAST[self.language]
        sort = {SORT[self.language]: ""}
        return self.url(**{WHEN[self.language]: past, **sort})

    @property
    def plain_url(self) -> str:
        """The address of this side of now with nothing chosen."""
        kept = urlencode(self.kept(self.language))
        return f"{self.address}?{kept}" if kept else self.address

    @property
    def calendar_url(self) -> str:
        """The address of a calendar of what is chosen."""
        query = self.state.query(self.language)
        return f"{self.address}{FILE_NAMES[self.language]}{'?' if query else ''}{query}"


def asks_for_past(query: QueryDict) -> bool:
    """Whether an address asks for what is over, in the words of either language."""
    asked = {word for name in WHEN.values() for word in query.getlist(name)}
    return bool(asked & set(PAST.values()))


def read_events(
    model: type[Any], address: str, language: str, query: QueryDict, now: float
) -> EventRequest:
    """Read what an address asks of the list of events at a moment.

    Args:
        model: the type of page listed.
        address: the path of the list.
        language: "en" or "cy".
        query: the query, in the words of either language.
        now: the moment, in seconds since 1970.
    """
    is_past = asks_for_past(query)
    sorts = PAST_SORTS if is_past else COMING_SORTS
    asked = read_request(model, address, language, query, sorts=sorts)
    coming = asked.index.extras.not_over(now)
    side = asked.index.everything & ~coming if is_past else coming
    state = FacetState(asked.index, query, asked.state.within & side)
    return EventRequest(**{**vars(asked), "state": state}, is_past=is_past, now=now)


def read_calendar(page: Any, query: QueryDict, now: float) -> list[Any]:
    """The events of a calendar feed: what is on or to come, and what was lately, the newest last.

    Args:
        page: the list of events.
        query: the filters, in the words of either language.
        now: the moment, in seconds since 1970.
    """
    model = page.listed_model
    asked = read_request(model, page.url_path, page.language, query)
    recent = asked.index.extras.not_over(now - KEPT_IN_CALENDAR)
    state = FacetState(asked.index, query, asked.state.within & recent)
    places = places_in(state.left(), asked.index.extras.soonest(now - KEPT_IN_CALENDAR))
    keys = [asked.index.keys[place] for place in places[:MOST_IN_CALENDAR]]
    events = model.objects.filter(pk__in=keys, locale=page.locale_id).select_related("venue")
    in_short = events.defer("body", "programme", "organisers", "materials", "mentions")
    return sorted(in_short, key=lambda event: event.begins_at)
