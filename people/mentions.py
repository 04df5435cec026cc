"""How a record is shown beside a page that mentions it: as it was then, and as it is now."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from people.at import HeldRole, name_at, role_now, roles_at, title_at, today
from people.dates import PartialDate
from people.models import Law, Organisation, Person


@dataclass(frozen=True)
class Mention:
    """A record as it was at the date of a page.

    Everything is data in a list: no name stands in a sentence that would have to change it.

    Attributes:
        name: the name or title of that time.
        url: of its page.
        then: what it was then.
        label: what `now` is: what it is called, or does, today.
        now: what is different today; empty if nothing is, or nothing is known.
        address: of the official text of that time.
    """

    name: str
    url: str
    then: tuple[HeldRole, ...] = ()
    label: str = ""
    now: str = ""
    address: str = ""


def mention_of(record: Any, date: PartialDate) -> Mention:
    """A record as it was at a date.

    Args:
        record: a public record; from `people.reading.dated` it costs no query.
        date: when; as long as what is not known of it.
    """
    return _WAYS[type(record)](record, date)


def _of_person(person: Person, date: PartialDate) -> Mention:
    then, now = roles_at(person, date), role_now(person)
    held = [(role.title, role.organisation_name) for role in then]
    is_other = now is not None and (now.title, now.organisation_name) not in held
    return Mention(
        name=person.name,
        url=person.url,
        then=tuple(then),
        label=_("Now:"),
        now=_in_a_line(now) if now and is_other else "",
    )


def _of_organisation(organisation: Organisation, date: PartialDate) -> Mention:
    name = name_at(organisation, date)
    return Mention(
        name=name,
        url=organisation.url,
        label=_("Now:"),
        now=organisation.name if organisation.name != name else "",
    )


def _of_law(law: Law, date: PartialDate) -> Mention:
    then, now = title_at(law, date), title_at(law, today())
    is_other = (now.title, now.state) != (then.title, then.state)
    return Mention(
        name=then.title,
        url=law.url,
        then=(HeldRole(then.state, period=then.since),) if then.state else (),
        label=_("Now:"),
        now=", ".join(part for part in (now.title, now.state) if part) if is_other else "",
        address=then.address,
    )


def _in_a_line(role: HeldRole) -> str:
    return ", ".join(part for part in (role.title, role.organisation_name) if part)


_WAYS: dict[type[Any], Callable[[Any, PartialDate], Mention]] = {
    Person: _of_person,
    Organisation: _of_organisation,
    Law: _of_law,
}
