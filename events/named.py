"""The people, organisations and laws an event names, as they were when it was held."""

from dataclasses import dataclass
from typing import Any

from core.blocks.people import public_halves
from people.models import Person
from people.reading import with_dates


@dataclass(frozen=True)
class Named:
    """Public records in the language of the moment, with what they were at any date.

    Attributes:
        speakers: those who take part in the programme, by the id that was chosen.
        mentioned: what is mentioned beside the text.
    """

    speakers: dict[int, Person]
    mentioned: list[Any]


def named_in(event: Any) -> Named:
    """Everybody and everything an event names, read together."""
    sessions = [block.value for block in event.programme]
    chosen = [one["person"] for session in sessions for one in session["speakers"]]
    speakers = {one.pk: half for one in chosen if one for half in public_halves([one])}
    mentioned = public_halves([block.value for block in event.mentions])
    with_dates([*speakers.values(), *mentioned])
    return Named(speakers, mentioned)
