"""What robots may read: everything readers may, and where the map is."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from core.meta import absolute


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer /robots.txt."""
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {absolute('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
