"""What someone or something was at a date: old pages stay true when the world moves on.

Whoever shows many records fetches them with `people.reading.dated`, so that none of these asks
the database.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from django.utils import timezone

from people.dates import PartialDate, Period
from people.models import DatedRole, Law, LawState, Organisation, Person


def today() -> PartialDate:
    """The date of this day."""
    return PartialDate.of(timezone.localdate())


@dataclass(frozen=True)
class HeldRole:
    """A role and when it was held.

    Attributes:
        period: the time in words; empty for a role of which no dates are known.
    """

    title: str
    organisation_name: str = ""
    period: str = ""


@dataclass(frozen=True)
class LawThen:
    """What a law or policy was called at a date, and how far it had come.

    Attributes:
        state: the state in words; empty where none is on record for that time.
        since: since when, in words.
        address: of the official text then, if there is one.
    """

    title: str
    state: str = ""
    since: str = ""
    address: str = ""


def roles_at(person: Person, date: PartialDate) -> list[HeldRole]:
    """The roles someone held at a date, what is certain first and then what began last.

    Where only the year of a change is known, both roles may have been held in it. The role on the
    record itself, which has no dates, stands in from the end of the last dated role on.

    Args:
        person: the record.
        date: when; as long as what is not known of it.
    """
    roles = list(person.roles.all())
    held = [role for role in roles if role.period.may_cover(date)]
    if held:
        return [_held(role, date) for role in sorted(held, key=lambda role: _rank(role, date))]
    is_after_all = all(role.period.is_over_before(date) for role in roles)
    if is_after_all and (person.role or person.organisation_name):
        return [HeldRole(person.role, person.organisation_name)]
    return []


def role_at(person: Person, date: PartialDate) -> HeldRole | None:
    """The role that names someone best at a date; None if none is known. See `roles_at`."""
    return next(iter(roles_at(person, date)), None)


def role_now(person: Person) -> HeldRole | None:
    """The role that names someone best today."""
    return role_at(person, today())


def name_at(organisation: Organisation, date: PartialDate) -> str:
    """What an organisation was called at a date, its name of today where nothing else is known.

    Args:
        organisation: the record.
        date: when; a former name counts if it was in use on every day the date may mean, or
            else on some. One of which nobody knows when it ended is no answer to any date: it
            would be the name of today as well.
    """
    names = [former for former in organisation.former_names.all() if former.end]
    for covers in (Period.surely_covers, Period.may_cover):
        for former in names:
            if covers(former.period, date):
                return former.name
    return organisation.name


def title_at(law: Law, date: PartialDate) -> LawThen:
    """What a law or policy was called at a date and how far it had come by the end of it.

    Args:
        law: the record.
        date: when; as long as what is not known of it.
    """
    # What follows a state that was still to come was still to come too.
    states = in_order(law.states.all())
    begun = list(takewhile(lambda state: state.since.first <= date.last, states))
    if not begun:
        return LawThen(law.name)
    newest = begun[-1]
    addresses = [state.address for state in begun if state.address]
    return LawThen(
        title=newest.title or law.name,
        state=newest.get_state_display(),
        since=newest.since.words,
        address=addresses[-1] if addresses else "",
    )


def in_order(states: Iterable[LawState]) -> list[LawState]:
    """States from the first to the newest; where the dates leave it open, as the editor put them.

    A Bill of May 2014 and an Act of 2014, of which no more is known, may be in either order.
    """
    ordered: list[LawState] = []
    for state in states:
        place = len(ordered)
        while place and ordered[place - 1].since.first > state.since.last:
            place -= 1
        ordered.insert(place, state)
    return ordered


def _held(role: DatedRole, date: PartialDate) -> HeldRole:
    organisation = role.organisation
    name = name_at(organisation, date) if organisation and organisation.live else ""
    return HeldRole(role.title, name, role.period.words)


def _rank(role: DatedRole, date: PartialDate) -> tuple[Any, ...]:
    start = role.period.start
    return not role.period.surely_covers(date), -start.first.toordinal() if start else 0
