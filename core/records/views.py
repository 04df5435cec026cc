"""The pages of records and the lists of them, each at an address in either language."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.records import pages
from core.records.index import LETTER, letters_of
from core.records.kinds import kind_named
from core.records.lists import asked_relation, lists_of
from core.shown import Crumb, Shown
from core.twin_notice import promised
from people.at import in_order, role_now
from people.models import Law, Organisation, Person
from people.reading import public
from translation.locales import OTHER


@require_safe
def record_page(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Answer with what is known of a record, and what pages say of it.

    Raises:
        Http404: if nothing public is there; what was there before leads to where it is now.
    """
    record = pages.find(kind_named(kind), slug)
    if record is None:
        moved = pages.moved_to(kind_named(kind), slug)
        if not moved:
            raise Http404
        return redirect(moved, permanent=True)
    twin = pages.live_twin(record)
    request.shown = pages.place_of(record, twin, request)  # type: ignore[attr-defined]
    context = {
        "record": record,
        "lists": lists_of(record, request.GET),
        "is_one_list": asked_relation(request.GET) is not None,
        "notice": pages.twin_notice(record, twin),
        **PARTS[type(record)](record),
    }
    return render(request, f"records/{kind}.html", context)


@require_safe
def record_list(request: HttpRequest, kind: str) -> HttpResponse:
    """Answer with all public records of a kind, from A to Z."""
    of_kind = kind_named(kind)
    asked = next((request.GET[name] for name in LETTER.values() if name in request.GET), "")
    letters = letters_of(of_kind, asked[:4])
    with translation.override(OTHER[get_language()]):
        twin_url = reverse(of_kind.index_name)
    request.shown = Shown(  # type: ignore[attr-defined]
        title=str(of_kind.plural),
        url=reverse(of_kind.index_name),
        twin_url=twin_url,
        crumbs=pages.home_crumbs(),
    )
    context = {
        "kind": of_kind,
        "letters": letters,
        "parameter": LETTER[get_language()],
        "is_long": not all(letter.is_shown for letter in letters),
    }
    return render(request, "records/list.html", context)


@require_safe
def record_not_yet(request: HttpRequest, kind: str, key: UUID) -> HttpResponse:
    """Say honestly that a record does not exist in this language, and offer what does.

    Raises:
        Http404: if it is not public in the other language either.
    """
    of_kind, language = kind_named(kind), get_language()
    here = public(of_kind.model, language).filter(translation_key=key).first()
    if here:
        return redirect(here.url)
    original = public(of_kind.model, OTHER[language]).filter(translation_key=key).first()
    if original is None:
        raise Http404
    is_waived = original.pair.waived_at is not None
    context = {
        "original": pages.named(original),
        "section": Crumb(str(of_kind.plural), reverse(of_kind.index_name)),
        "is_waived": is_waived,
        "due": "" if is_waived else promised(original.pair.due_on),
        "robots": "noindex",
    }
    request.shown = Shown(  # type: ignore[attr-defined]
        title=original.name, url=request.path, switch_url=original.url, key=key
    )
    return render(request, "core/not_yet.html", context)


def _of_person(person: Person) -> dict[str, Any]:
    roles = sorted(person.roles.all(), key=lambda role: role.start, reverse=True)
    is_known = bool(roles or person.organisation_name or person.website)
    return {"role": role_now(person), "roles": roles, "has_facts": is_known}


def _of_organisation(organisation: Organisation) -> dict[str, Any]:
    names = organisation.former_names.all()
    successor = organisation.successor
    parts = {
        "former_names": sorted(names, key=lambda name: name.start, reverse=True),
        "successor": successor if successor and successor.live else None,
        "predecessors": list(organisation.predecessors.filter(live=True)),
    }
    is_known = any(parts.values()) or organisation.period.words or organisation.website
    return {**parts, "has_facts": bool(is_known)}


def _of_law(law: Law) -> dict[str, Any]:
    states = list(reversed(in_order(law.states.all())))
    return {"states": states, "has_facts": bool(states)}


PARTS = {Person: _of_person, Organisation: _of_organisation, Law: _of_law}
