"""The language and the site of a request, decided from its address."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from wagtail.models import Site

from core.http import PageRequest
from core.languages import LANGUAGE_COOKIE, language_of_address, preferred_language
from core.sites import default_site

Respond = Callable[[HttpRequest], HttpResponse]


class LanguageHostMiddleware:
    """Send visitors of a second host name to their language on the canonical host.

    `LANGUAGE_HOSTS` maps a host name to a language: cydgynhyrchu.cymru=cy. Only the front page
    and addresses that name no language are sent to the language's home; any other path is kept.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        host = request.get_host().partition(":")[0].lower()
        language = settings.LANGUAGE_HOSTS.get(host)
        if not language:
            return self.get_response(request)
        path = request.get_full_path()
        if not language_of_address(request.path):
            path = f"/{language}/"
        return HttpResponsePermanentRedirect(f"{settings.WAGTAILADMIN_BASE_URL}{path}")


class AddressLanguageMiddleware:
    """Speak the language the address names.

    An address under /en/ or /cy/ decides alone. Elsewhere (signing in, the admin) the choice a
    person made at the front page counts, then what their browser asks for. Files are the same in
    every language, so that caches need to keep them only once.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        named = language_of_address(request.path)
        language = named or preferred_language(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        if not named and not request.path.startswith(settings.MEDIA_URL):
            patch_vary_headers(response, ["Accept-Language"])
            if LANGUAGE_COOKIE in request.COOKIES:
                patch_vary_headers(response, ["Cookie"])
        return response


class CachedSiteMiddleware:
    """Give Wagtail the one site without a query for each request."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: PageRequest) -> HttpResponse:
        site: Site | None = default_site()
        if site:
            request._wagtail_site = site
        return self.get_response(request)
