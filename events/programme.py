"""The programme as readers meet it: by day and by time."""

import datetime
from dataclasses import dataclass
from typing import Any

from events.choices import Interpretation, SessionKind, Speech
from events.words import days_in_words, times_in_words
from people.at import role_at
from people.dates import PartialDate
from people.models import Person


@dataclass(frozen=True)
class ShownSpeaker:
    """Someone who takes part, and as what at the time."""

    name: str
    url: str
    role: str
    organisation_name: str


@dataclass(frozen=True)
class ShownSession:
    """One session.

    Attributes:
        language: the language spoken, where it is not that of the whole event.
        interpretation: likewise.
    """

    kind: str
    is_break: bool
    title: str
    times: str
    machine: str
    place: str
    description: Any
    language: str
    interpretation: str
    speakers: list[ShownSpeaker]


@dataclass(frozen=True)
class ShownDay:
    """The sessions of a day; its name is empty where the event has one day."""

    name: str
    sessions: list[ShownSession]


def show_programme(event: Any) -> list[ShownDay]:
    """The programme of an event, by day and time; sessions without a time keep their order."""
    sessions = [block.value for block in event.programme]
    date = PartialDate.of(event.start_date, event.date_precision)
    days: dict[datetime.date, list[Any]] = {}
    for session in sorted(sessions, key=lambda session: _place(session, event.start_date)):
        days.setdefault(session["day"] or event.start_date, []).append(session)
    several = bool(event.end_date and event.end_date > event.start_date and len(days) > 1)
    return [
        ShownDay(
            days_in_words(day, day) if several else "",
            [show_session(session, event.named.speakers, date) for session in those],
        )
        for day, those in days.items()
    ]


def _place(session: Any, first_day: datetime.date) -> tuple[datetime.date, datetime.time]:
    # What has no time comes last: "throughout the day" is not what people look for first.
    return session["day"] or first_day, session["start"] or datetime.time.max


def show_session(session: Any, people: dict[int, Person], date: PartialDate) -> ShownSession:
    """A session as it is shown.

    Args:
        session: the value of the block.
        people: the public records of the speakers, by the id that was chosen.
        date: the date of the event.
    """
    start, end = session["start"], session["end"]
    return ShownSession(
        kind=_label(SessionKind, session["kind"]),
        is_break=session["kind"] == SessionKind.BREAK,
        title=session["title"],
        times=times_in_words(start, end) if start else "",
        machine=f"{start:%H:%M}" if start else "",
        place=session["place"],
        description=session["description"],
        language=_label(Speech, session["language"]),
        interpretation=_label(Interpretation, session["interpretation"]),
        speakers=[
            show_speaker(people[one["person"].pk], one["role"], date)
            for one in session["speakers"]
            if one["person"] and one["person"].pk in people
        ],
    )


def show_speaker(person: Person, role: str, date: PartialDate) -> ShownSpeaker:
    """Someone with the role they had then: as it was typed, or as it is on record."""
    held = role_at(person, date)
    if role or held is None:
        # A role that was typed names its organisation if that matters.
        return ShownSpeaker(person.name, person.url, role, "")
    return ShownSpeaker(person.name, person.url, held.title, held.organisation_name)


def _label(choices: Any, value: str | None) -> str:
    return str(choices(value).label) if value else ""
