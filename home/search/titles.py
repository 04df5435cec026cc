"""What the search box offers while somebody types."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_safe

from home.search.results import with_addresses
from search.typing import titles_begun


@require_safe
def titles(request: HttpRequest) -> JsonResponse:
    """Answer `?q=` with a few titles, where they lead, and what is said of how many there are."""
    begun = titles_begun(request.GET.get("q", ""), get_language())
    offered = [{"title": one.title, "url": url} for one, url in with_addresses(begun)]
    said = ngettext("%(count)d suggestion", "%(count)d suggestions", len(offered))
    answer = JsonResponse({"titles": offered, "said": said % {"count": len(offered)}})
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
