"""Calendar files, beside the pages they are about."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, set_response_etag
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.readable import readable
from core.serving import find_live_page
from events.ics import calendar_of
from events.listing import read_calendar
from events.models import EventIndexPage, EventPage

MAX_AGE = 15 * 60  # seconds


@require_safe
def calendar(request: HttpRequest, path: str) -> HttpResponseBase:
    """The calendar file of an event, or a feed of a list with the filters of its address.

    Args:
        path: the address of the page, below its language.

    Raises:
        Http404: if no such page is there for everyone, or a calendar cannot hold its date.
    """
    page = find_live_page(f"/{get_language()}/{path}")
    if page is None or not readable(type(page).objects.filter(pk=page.pk)).exists():
        raise Http404
    if isinstance(page, EventPage) and page.timing.is_exact:
        response = answer(calendar_of([page], page.title))
        name = content_disposition_header(as_attachment=True, filename=f"{page.slug}.ics")
        response["Content-Disposition"] = name
    elif isinstance(page, EventIndexPage):
        now = timezone.now().timestamp()
        response = answer(calendar_of(read_calendar(page, request.GET, now), page.title))
    else:
        raise Http404
    return get_conditional_response(request, response["ETag"], response=response) or response


def answer(content: bytes) -> HttpResponse:
    """A calendar that may be kept for a while and asked for again cheaply."""
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    patch_cache_control(response, public=True, max_age=MAX_AGE)
    set_response_etag(response)
    return response
