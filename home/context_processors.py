"""What every template may use: the language, the site, its menus and the way to the twin."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core.meta import meta_of
from core.shown import shown_by
from core.switch import switch_of
from home.asking import contact_address
from home.furniture import site_wording
from home.menus import lists_for, menus_for


def furniture(request: HttpRequest) -> dict[str, Any]:
    """Everything is lazy: a template pays only for what it shows.

    The admin's own templates get none of it: they use some of these names for other things. Our
    error pages need it wherever they are shown.
    """
    in_admin = request.path.startswith(reverse("wagtailadmin_home"))
    if in_admin and not getattr(request, "needs_furniture", False):
        return {}
    return {
        "language": get_language(),
        "site": SimpleLazyObject(site_wording),
        "menus": SimpleLazyObject(lambda: menus_for(request)),
        "site_lists": SimpleLazyObject(lambda: lists_for(request)),
        "switch": SimpleLazyObject(lambda: switch_of(request)),
        "meta": SimpleLazyObject(lambda: meta_of(request, site_wording())),
        "contact_address": SimpleLazyObject(contact_address),
        "search_address": SimpleLazyObject(lambda: reverse("search")),
        "breadcrumbs": SimpleLazyObject(lambda: breadcrumbs_of(request)),
    }


def breadcrumbs_of(request: HttpRequest) -> list[Any]:
    """The live pages above the page served, the home first; empty on a home."""
    if shown := shown_by(request):
        return list(shown.crumbs)
    page = getattr(request, "page", None)
    if page is None or page.depth < 3:
        return []
    return [ancestor for ancestor in page.ancestors if ancestor.live]
