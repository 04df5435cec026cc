"""What calendar programs show of an event, in the language of the moment."""

import unicodedata
from typing import Any

from django.utils.translation import gettext as _
from icalendar import vText

from core.meta import absolute
from events.choices import Interpretation, Mode, Status
from events.models.venue import Venue
from events.timing import Occurrence
from events.words import zone_in_words

LINE_ENDS = {"Zl", "Zp"}


def title_of(event: Any) -> str:
    """The title, after a word where it does not go ahead as planned."""
    if event.status == Status.PLANNED:
        return event.title
    words = _("%(state)s: %(title)s")
    return words % {"state": event.get_status_display(), "title": event.title}


def description_of(event: Any, occurrence: Occurrence) -> str:
    """What people want to have at hand on the day, a line for each."""
    interpretation = event.get_interpretation_display()
    is_interpreted = event.interpretation not in ("", Interpretation.NONE)
    lines = [
        event.status_words if event.status != Status.PLANNED else "",
        event.summary,
        zone_in_words(event.timing, occurrence),
        f"{_('Language spoken:')} {event.get_speech_display()}" if event.speech else "",
        f"{_('Simultaneous interpretation:')} {interpretation}" if is_interpreted else "",
        event.online_words,
        ", ".join(part for part in (event.get_cost_display(), event.cost_words) if part),
        absolute(event.url_path),
    ]
    return "\n\n".join(line for line in lines if line)


def place_of(event: Any, venue: Venue | None) -> str:
    """The place on one line, and the address to join at."""
    parts = []
    if event.mode != Mode.ONLINE:
        parts = [event.place_words]
        if venue:
            parts += [venue.name, *venue.address.splitlines(), venue.postcode]
    if event.mode != Mode.IN_PERSON:
        parts.append(event.online_url or str(Mode.ONLINE.label))
    return ", ".join(part.strip() for part in parts if part.strip())


def plain(text: str) -> vText:
    """Text without the control characters that no calendar may hold; line ends stay."""
    lines = "".join(
        "\n" if unicodedata.category(one) in LINE_ENDS else one
        for one in text.replace("\r\n", "\n").replace("\r", "\n")
        if one == "\n" or unicodedata.category(one) != "Cc"
    )
    return vText(lines)
