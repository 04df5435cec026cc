"""Which language a request is in, and which one a person asked for."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

LANGUAGE_COOKIE = "language"
CODES = tuple(code for code, _name in settings.LANGUAGES)


def language_of_address(path: str) -> str:
    """The language a path names: "en" for /en/news/, "" where it names none."""
    first = path.lstrip("/").partition("/")[0]
    return first if first in CODES else ""


def chosen_language(request: HttpRequest) -> str:
    """The language chosen at the front page, or "" where none was."""
    choice = request.COOKIES.get(LANGUAGE_COOKIE, "")
    return choice if choice in CODES else ""


def preferred_language(request: HttpRequest) -> str:
    """The chosen language, else the first of the browser's that we have, else English."""
    if choice := chosen_language(request):
        return choice
    header = request.headers.get("Accept-Language", "")
    for wanted, _quality in parse_accept_lang_header(header):
        try:
            variant = get_supported_language_variant(wanted)
        except LookupError:
            continue
        return variant
    return settings.LANGUAGE_CODE
