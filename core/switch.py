"""The way from a page to its twin."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from core.languages import language_of_address
from core.shown import shown_by
from translation.locales import OTHER

NAMES = {"en": "English", "cy": "Cymraeg"}


@dataclass(frozen=True)
class Switch:
    """A link to the same page in the other language, named in that language."""

    url: str
    language: str
    exists: bool

    @property
    def name(self) -> str:
        """The language's own name for itself."""
        return NAMES[self.language]


def switch_of(request: HttpRequest) -> Switch | None:
    """The switch for a request, or None where its address names no language."""
    language = language_of_address(request.path)
    if not language:
        return None
    other = OTHER[language]
    page = getattr(request, "page", None)
    if page is not None:
        return switch_of_page(request, page, other)
    if shown := shown_by(request):
        url = shown.twin_url or shown.switch_url or f"/{other}/"
        return Switch(url, other, exists=bool(shown.twin_url))
    return Switch(switch_of_view(request, other), other, exists=True)


def switch_of_page(request: HttpRequest, page: Any, other: str) -> Switch:
    """To the twin with the same filters, or to the page that says there is none yet."""
    if page.live_twin is None:
        with translation.override(other):
            return Switch(reverse("not_yet", args=[page.pk]), other, exists=False)
    query = page.query_in(other, request.GET)
    return Switch(f"{page.live_twin.url}{'?' if query else ''}{query}", other, exists=True)


def switch_of_view(request: HttpRequest, other: str) -> str:
    """The same view in the other language; its home where the address led to no view.

    A view whose address is in the words of its language says with `request.twin_query` what the
    query is in those of the other.
    """
    match = request.resolver_match
    with translation.override(other):
        if match is None or match.url_name in (None, "wagtail_serve"):
            return f"/{other}/"
        url = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    query = getattr(request, "twin_query", request.GET.urlencode())
    return f"{url}{'?' if query else ''}{query}"
