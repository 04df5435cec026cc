"""The ways to narrow the list of events."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.lists.facets import Facet, Values
from core.lists.standard import (
    IN_ENGLISH,
    IN_WELSH,
    LANGUAGE,
    YEAR,
    area_facet,
    audience_facet,
    choice_facet,
    topic_facet,
    year_choices,
)
from events.choices import Mode, Speech

MODE = {"en": "how", "cy": "sut"}
MODE_WORDS: dict[str, dict[str, str]] = {
    Mode.IN_PERSON: {"en": "in-person", "cy": "wyneb-yn-wyneb"},
    Mode.ONLINE: {"en": "online", "cy": "ar-lein"},
    Mode.HYBRID: {"en": "hybrid", "cy": "hybrid"},
}
SPEECH_WORDS: dict[str, dict[str, str]] = {
    Speech.WELSH: IN_WELSH,
    Speech.ENGLISH: IN_ENGLISH,
    Speech.BOTH: {"en": "both", "cy": "dwyieithog"},
}


def event_facets() -> list[Facet]:
    """Every way to narrow the list of events."""
    return [
        topic_facet(),
        choice_facet("mode", MODE, _("How people meet"), Mode, MODE_WORDS),
        place_facet(),
        choice_facet("speech", LANGUAGE, _("Language spoken"), Speech, SPEECH_WORDS),
        audience_facet(),
        years_facet(),
    ]


def years_facet() -> Facet:
    """Every year an event takes place in by the clock of its place, newest first."""

    def values(items: QuerySet[Any]) -> Values:
        rows = items.order_by().values_list("pk", "moments", "time_zone")
        return ((pk, year) for pk, moments, zone in rows for year in years_of(moments or (), zone))

    return Facet("year", YEAR, _("Year"), values, year_choices)


def years_of(moments: Iterable[tuple[int, int]], zone_name: str) -> set[int]:
    """The years of an event's moments.

    Args:
        moments: for each time it takes place, the seconds since 1970 at which it begins and from
            which it is over.
        zone_name: the clock of the place.
    """
    zone = ZoneInfo(zone_name)
    years: set[int] = set()
    for begin, over in moments:
        last_second = max(begin, over - 1)
        first, last = (datetime.fromtimestamp(one, zone).year for one in (begin, last_second))
        years.update(range(first, last + 1))
    return years


def place_facet() -> Facet:
    """Where: the areas an event is labelled with, and the one its venue is in."""
    return area_facet("venue__area")
