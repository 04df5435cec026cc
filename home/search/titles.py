"""What the search box offers while somebody types."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe
from wagtail.models import Page

from search.typing import titles_begun


@require_safe
def titles(request: HttpRequest) -> JsonResponse:
    """Answer `?q=` with a few titles, where they lead, and what is said of how many there are."""
    begun = titles_begun(request.GET.get("q", ""), get_language())
    pages = [one.object_id for one in begun if not one.url]
    addresses = dict(Page.objects.filter(pk__in=pages).values_list("pk", "url_path"))
    offered = [
        {"title": one.title, "url": url}
        for one in begun
        if (url := one.url or addresses.get(one.object_id))
    ]
    said = ngettext("%(count)d suggestion", "%(count)d suggestions", len(offered))
    answer = JsonResponse({"titles": offered, "said": said % {"count": len(offered)}})
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
