"""The component gallery, for editors and developers only."""

import re
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.gallery.schemes import scheme_styles
from core.gallery.specimens import Specimen, block_specimens, component_specimens

REFERENCES = re.compile(r'\b(id|for|aria-labelledby|aria-describedby)="([^"]+)"')


@dataclass(frozen=True)
class Shown:
    """A specimen on light and on dark ground.

    Attributes:
        dark: the same as `light`, with names of its own for the parts that refer to each other.
    """

    specimen: Specimen
    light: SafeString
    dark: SafeString

    @property
    def is_empty(self) -> bool:
        """Whether the site has no record yet that could be shown."""
        return not self.light.strip()


@require_safe
@never_cache
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every block and component.

    Raises:
        Http404: for everyone who does not work on the site, unless it is a developer's machine.
    """
    _for_those_who_work_here(request)
    groups: dict[str, list[Shown]] = {}
    for one in [*block_specimens(), *component_specimens(gettext("Other components"))]:
        groups.setdefault(one.group, []).append(_shown(one, request))
    context = {"groups": groups.items(), "robots": "noindex"}
    return render(request, "core/gallery/gallery.html", context)


@require_safe
def schemes(request: HttpRequest) -> HttpResponse:
    """The colours of both schemes as a stylesheet."""
    _for_those_who_work_here(request)
    return HttpResponse(scheme_styles(), content_type="text/css; charset=utf-8")


def _for_those_who_work_here(request: HttpRequest) -> None:
    if not (settings.DEBUG or request.user.has_perm("wagtailadmin.access_admin")):
        raise Http404


def _shown(specimen: Specimen, request: HttpRequest) -> Shown:
    context = {"request": request, "language": request.LANGUAGE_CODE, "page": None}
    html = str(specimen.render(context))
    dark = REFERENCES.sub(r'\1="dark-\2"', html)
    # Rendered by templates, which have escaped what needs it.
    return Shown(specimen, mark_safe(html), mark_safe(dark))  # noqa: S308
