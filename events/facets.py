"""The ways to narrow the list of events."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.lists.facets import Facet, Values
from core.lists.standard import (
    AREA,
    IN_ENGLISH,
    IN_WELSH,
    LANGUAGE,
    area_choices,
    area_facet,
    audience_facet,
    choice_facet,
    topic_facet,
    year_facet,
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
        year_facet("start_date"),
    ]


def place_facet() -> Facet:
    """Where: the areas an event is labelled with, and the one its venue is in."""

    def values(items: QuerySet[Any]) -> Values:
        yield from area_facet().values(items)
        rows = items.order_by().filter(venue__area__isnull=False)
        for pk, area, region in rows.values_list("pk", "venue__area", "venue__area__region"):
            yield pk, area
            if region:
                yield pk, region

    return Facet("areas", AREA, _("Area"), values, lambda found: area_choices())
