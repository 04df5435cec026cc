"""Error pages in the language of the address."""

import sys
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import translation
from django.views import defaults
from wagtail.models import Page

from core.languages import language_of_address, preferred_language
from core.serving import find_live_page
from translation.locales import OTHER

TRY_AGAIN = 30  # seconds


def page_in_other_language(request: HttpRequest) -> Page | None:
    """The page at the same path under the other language, if everyone may open it."""
    language = language_of_address(request.path)
    if not language:
        return None
    page = find_live_page(request.path.replace(f"/{language}/", f"/{OTHER[language]}/", 1))
    return page if page and not page.get_view_restrictions().exists() else None


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with search and the same path in the other language where it exists."""
    return _say(request, "404.html", 404, other=page_in_other_language(request))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return _say(request, "403.html", 403)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form of the admin that was sent from elsewhere, or after its cookie was gone."""
    return _say(request, "400.html", 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400. It may be answered before the language is known, and to a query nobody can read."""
    request.GET = QueryDict()
    with translation.override(language_of_address(request.path) or preferred_language(request)):
        return _say(request, "400.html", 400)


def _say(request: HttpRequest, template: str, status: int, **context: object) -> HttpResponse:
    # The admin's own templates get no furniture of ours, but these are not its own.
    request.needs_furniture = True  # type: ignore[attr-defined]
    return render(request, template, {**context, "robots": "noindex"}, status=status)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 while the database does not answer: then it is worth trying again soon."""
    response = defaults.server_error(request)
    if isinstance(sys.exception(), (OperationalError, InterfaceError)):
        response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        response.headers["Retry-After"] = str(TRY_AGAIN)
    return response
