"""Error pages in the language of the address."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import translation
from django.views import defaults
from wagtail.models import Page

from core.languages import language_of_address, preferred_language
from core.serving import find_live_page
from translation.locales import OTHER


def page_in_other_language(request: HttpRequest) -> Page | None:
    """The page at the same path under the other language, if everyone may open it."""
    language = language_of_address(request.path)
    if not language:
        return None
    page = find_live_page(request.path.replace(f"/{language}/", f"/{OTHER[language]}/", 1))
    return page if page and not page.get_view_restrictions().exists() else None


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with search and the same path in the other language where it exists."""
    other = page_in_other_language(request)
    return render(request, "404.html", {"other": other, "robots": "noindex"}, status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return render(request, "403.html", {"robots": "noindex"}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400. It may be answered before the language is known, and to a query nobody can read."""
    request.GET = QueryDict()
    with translation.override(language_of_address(request.path) or preferred_language(request)):
        return render(request, "400.html", {"robots": "noindex"}, status=400)


server_error = defaults.server_error
