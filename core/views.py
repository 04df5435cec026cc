"""The views that belong to no page: the front door, the honest page, the pattern and errors."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.languages import CODES, LANGUAGE_COOKIE, chosen_language
from core.meta import absolute
from core.pattern import SHAPES, pattern_png, pattern_svg
from core.readable import readable
from core.twin_notice import promised
from translation.locales import language_of

YEAR = 365 * 24 * 60 * 60  # seconds
PATTERN_KINDS = {"svg": (pattern_svg, "image/svg+xml"), "png": (pattern_png, "image/png")}


@require_safe
def front_door(request: HttpRequest) -> HttpResponse:
    """Offer both languages, or go on in the one chosen before.

    `/?choose` offers the choice again.
    """
    choice = chosen_language(request)
    if choice and "choose" not in request.GET:
        response: HttpResponse = HttpResponseRedirect(f"/{choice}/")
    else:
        languages = [(code, absolute(f"/{code}/")) for code in CODES]
        alternates = [*languages, ("x-default", absolute("/"))]
        response = render(request, "core/choose_language.html", {"alternates": alternates})
    response.headers["Vary"] = "Cookie"
    return response


@require_safe
def choose_language(request: HttpRequest, language: str) -> HttpResponse:
    """Remember a language and go on, to `next` on this site or to the language's home.

    Raises:
        Http404: if the language is not one of ours.
    """
    if language not in CODES:
        raise Http404
    target = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(target, request.get_host(), request.is_secure()):
        target = f"/{language}/"
    response = HttpResponseRedirect(target)
    response.set_cookie(
        LANGUAGE_COOKIE, language, max_age=YEAR, samesite="Lax", secure=request.is_secure()
    )
    return response


@require_safe
def not_yet(request: HttpRequest, page_id: int) -> HttpResponse:
    """Say honestly that a page does not exist in this language, and offer what does.

    Raises:
        Http404: if there is no such live page in the other language.
    """
    original = readable(Page.objects.filter(pk=page_id)).first()
    if original is None:
        raise Http404
    original = original.specific
    if language_of(original) == request.LANGUAGE_CODE:
        return redirect(original.url)
    if original.live_twin:
        return redirect(original.live_twin.url)
    # A home stands in no section.
    section = original.ancestors[-1].specific.live_twin if original.ancestors else None
    pair = original.pair
    is_waived = pair.waived_at is not None
    context = {
        "original": original,
        "section": section,
        "is_waived": is_waived,
        "due": "" if is_waived else promised(pair.due_on),
        "robots": "noindex",
    }
    return render(request, "core/not_yet.html", context)


@require_safe
def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send whoever asked for a restricted page to sign in, and back afterwards."""
    query = request.GET.urlencode()
    return redirect(f"{reverse('wagtailadmin_login')}{'?' if query else ''}{query}")


@require_safe
@cache_control(max_age=YEAR, public=True, immutable=True)
def pattern(request: HttpRequest, key: str, face: str, shape: str, kind: str) -> HttpResponse:
    """One face of a pair's cloth as a picture: SVG, or PNG where a link is shared.

    Raises:
        Http404: for a face or shape there is none of.
    """
    if face not in CODES or shape not in SHAPES:
        raise Http404
    draw, content_type = PATTERN_KINDS[kind]
    return HttpResponse(draw(key, face=face, shape=shape), content_type=content_type)
