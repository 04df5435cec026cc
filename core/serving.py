"""Serving a page by the address it has in the tree."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from wagtail import hooks
from wagtail.models import Page

from core.gathered import gathered_for
from core.holding import holding_response
from core.http import PageRequest
from core.links import links_of


def find_live_page(url_path: str) -> Page | None:
    """The live page at an address, if every page above it is live too.

    Args:
        url_path: the address, which is also the page's place in the tree: /cy/amdanom-ni/.
    """
    # PostgreSQL refuses to look for a NUL.
    page = "\0" not in url_path and Page.objects.live().filter(url_path=url_path).first()
    if not page:
        return None
    page = page.specific
    return page if all(ancestor.live for ancestor in page.ancestors) else None


# What is sent to a page carries a signed token instead of a cookie; see participation.protection.
@csrf_exempt
def serve(request: PageRequest, path: str) -> HttpResponse:
    """Serve the page at an address.

    Raises:
        Http404: if no live page is there.
    """
    page = find_live_page(f"/{get_language()}/{path}")
    if page is None:
        if not path:
            return holding_response(request)
        raise Http404
    request.page = page
    answer = serve_page
    for wrap in reversed(hooks.get_hooks("on_serve_page")):
        answer = wrap(answer)
    for hook in hooks.get_hooks("before_serve_page"):
        response = hook(page, request, [], {})
        if isinstance(response, HttpResponse):
            return response
    return answer(page, request, [], {})


def serve_page(page: Page, request: HttpRequest, args: list, kwargs: dict) -> HttpResponse:
    """Let the page answer, once nothing restricts it."""
    if request.method == "POST":
        response = page.handle_post(request)
        if response is not None:
            return response
    with links_of(page), gathered_for(page):
        response = page.serve(request, *args, **kwargs)
        # Rendered here and not later, so that its links are looked up together.
        return response.render() if isinstance(response, TemplateResponse) else response
