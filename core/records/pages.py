"""What the page of one record shows, and where it stands in the site."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import get_language
from wagtail.models import Page

from core.meta import absolute
from core.records.kinds import KINDS, Kind
from core.records.lists import query_in
from core.shown import Crumb, Shown
from core.twin_notice import TwinNotice, notice_about, told_of_pair
from people.at import HeldRole, in_order, role_now
from people.models import FormerAddress, Law, Organisation, Person
from people.reading import dated, public, shown
from translation.locales import OTHER, language_of, locale_for


@dataclass(frozen=True)
class Named:
    """A record as pages are named."""

    title: str
    url: str
    translation_key: UUID

    @property
    def url_path(self) -> str:
        """Its address, as pages call it."""
        return self.url


def named(record: Any) -> Named:
    """A record under the names that pages have for what it has."""
    return Named(record.name, record.url, record.translation_key)


def find(kind: Kind, slug: str) -> Any:
    """The public record at an address in the language of the moment, with what it was when."""
    records = public(kind.model, get_language()).filter(slug=slug)
    if kind.model is Organisation:
        records = records.select_related("successor")
    return shown(dated(records)).first()


def moved_to(kind: Kind, slug: str) -> str:
    """Where a former address of a record leads now; empty where nothing public is there."""
    former = FormerAddress.objects.filter(
        kind=kind.name, locale=locale_for(get_language()), slug=slug
    ).first()
    if former is None:
        return ""
    records = public(kind.model, get_language()).filter(translation_key=former.translation_key)
    record = records.first()
    return record.url if record else ""


def live_twin(record: Any) -> Any:
    """The record in the other language that readers can open, with what is told of the pair."""
    twins = public(type(record), OTHER[language_of(record)])
    own = twins.filter(translation_key=record.translation_key)
    return own.annotate(**told_of_pair(record.translation_key)).first()


def twin_notice(record: Any, twin: Any) -> TwinNotice | None:
    """That the other language's record says something newer, if it does."""
    notice = notice_about(twin, language_of(record)) if twin else None
    return replace(notice, twin=named(twin)) if notice else None


def place_of(record: Any, twin: Any, request: HttpRequest) -> Shown:
    """Where the page of a record stands.

    Args:
        record: the record.
        twin: its public twin, if it has one.
        request: the request, whose choice of a list is kept across the switch.
    """
    kind, other = KINDS[record.kind_of_record], OTHER[language_of(record)]
    query = query_in(other, request.GET)
    return Shown(
        title=record.name,
        url=record.url,
        description=summary_of(record),
        twin_url=twin.url + (f"?{query}" if query else "") if twin else "",
        switch_url=not_yet_url(record, other),
        crumbs=(*home_crumbs(), Crumb(str(kind.plural), reverse(kind.index_name))),
        key=record.translation_key,
        data=data_of(record),
    )


def home_crumbs() -> tuple[Crumb, ...]:
    """The live home of the language of the moment. One query."""
    home = Page.objects.filter(depth=2, live=True, locale=locale_for(get_language())).first()
    return (Crumb(home.title, home.url_path),) if home else ()


def not_yet_url(record: Any, language: str) -> str:
    """Where it is said honestly that there is no such record in a language."""
    with translation.override(language):
        return reverse("record_not_yet", args=[record.kind_of_record, record.translation_key])


def summary_of(record: Any) -> str:
    """A sentence or so for search engines."""
    if isinstance(record, Person):
        role = role_now(record)
        return in_a_line(role) if role else strip_tags(record.biography)[:160]
    return record.description if isinstance(record, Organisation) else record.summary


def in_a_line(role: HeldRole) -> str:
    """A role and its organisation, with a comma where there are both."""
    return ", ".join(part for part in (role.title, role.organisation_name) if part)


def data_of(record: Any) -> dict[str, Any]:
    """schema.org data that describe what the page is about."""
    subject: dict[str, Any] = {"name": record.name, "url": absolute(record.url)}
    if isinstance(record, Law):
        states = in_order(record.states.all())
        dates = {"legislationDate": str(states[0].since)} if states else {}
        return {"mainEntity": {"@type": "Legislation", **subject, **dates}}
    if record.website:
        subject["sameAs"] = record.website
    if isinstance(record, Organisation):
        return {"@type": "ProfilePage", "mainEntity": {"@type": "Organization", **subject}}
    if record.kind == Person.Kind.OFFICE:
        return {}
    role = role_now(record)
    if role and role.title:
        subject["jobTitle"] = role.title
    return {"@type": "ProfilePage", "mainEntity": {"@type": "Person", **subject}}
