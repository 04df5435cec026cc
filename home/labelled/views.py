"""The pages of topics and areas, and the lists of them, at an address in either language."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.label_links import label_url
from home.labelled.alphabet import Entry, areas_by_region, authorities_of, topics_by_letter
from home.labelled.gathering import Part, gather
from home.labelled.places import AREAS, TOPICS, Kind, shown_index, shown_label
from home.remembering import remembered
from labels.former import with_address
from labels.models import Area, LabelPair


@require_safe
def topic_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with everything that has a topic.

    Raises:
        Http404: if no topic has or had the address.
    """
    return label_page(request, TOPICS, slug)


@require_safe
def area_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with everything about an area, its region and all Wales.

    Raises:
        Http404: if no area has or had the address.
    """
    return label_page(request, AREAS, slug)


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    """Answer with the topics, from A to Z."""
    request.shown = shown_index(TOPICS)  # type: ignore[attr-defined]
    groups = remembered("topics", topics_by_letter)
    return render(request, "home/labelled/topics.html", {"groups": groups})


@require_safe
def area_list(request: HttpRequest) -> HttpResponse:
    """Answer with the areas, authorities under their regions."""
    request.shown = shown_index(AREAS)  # type: ignore[attr-defined]
    groups, wider = remembered("areas", areas_by_region)
    return render(request, "home/labelled/areas.html", {"groups": groups, "wider": wider})


def label_page(request: HttpRequest, kind: Kind, slug: str) -> HttpResponse:
    """Answer with everything that has a label; a former address leads to it.

    Raises:
        Http404: if no label of the kind has or had the address.
    """
    label = with_address(kind.model, slug)
    if label is None:
        raise Http404
    if label.slug != slug:
        return redirect(label_url(label), permanent=True)
    parts: list[Part] = remembered(f"{kind.field}:{label.pk}", lambda: gather(label, kind.field))
    request.shown = shown_label(label, description_of(label))  # type: ignore[attr-defined]
    context = {
        "label": label,
        "own": parts[0],
        "around": parts[1:],
        "within": entries_within(label),
        "index_name": kind.index_name,
        # A page that has nothing to say yet is for readers who are there, not for search engines.
        "robots": "" if parts[0].shelves else "noindex",
    }
    return render(request, "home/labelled/label.html", context)


def entries_within(label: LabelPair) -> list[Entry]:
    """The authorities of a label that is a region; none for any other."""
    if not isinstance(label, Area) or label.kind != Area.Kind.REGION:
        return []
    entries: list[Entry] = remembered(f"in:{label.pk}", partial(authorities_of, label))
    return entries


def description_of(label: LabelPair) -> str:
    """What search engines and those who share the page are told of it."""
    if isinstance(label, Area):
        return _("News, events, resources and case studies about: %(area)s.") % {"area": label.name}
    return _("News, events, resources and case studies on: %(topic)s.") % {"topic": label.name}
