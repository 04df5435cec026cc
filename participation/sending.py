"""What every page with a form does: show it, take what is sent, and thank."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from participation.protection import ProtectedForm


def shown(request: HttpRequest, empty_form: Callable[[], ProtectedForm]) -> dict[str, Any]:
    """What the template is told when the page is read: the empty form, or that something was sent.

    That something was sent is part of the address (`?sent=1`), so no cookie has to remember it.
    """
    if "sent" in request.GET:
        return {"form": None, "sent": True}
    return {"form": empty_form(), "sent": False}


def receive(
    page: Any,
    request: HttpRequest,
    form: ProtectedForm,
    keep: Callable[[], object],
    *,
    place: str = "",
) -> HttpResponse:
    """Keep what is sent and go on to the thanks, or give it back with what is the matter.

    Args:
        page: the page it was sent to.
        request: it.
        form: what was sent.
        keep: keeps what a valid form says.
        place: where on the page the thanks stand; at its beginning if empty.
    """
    # Error reports leave out what was typed.
    request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
    if form.is_valid():
        keep()
        anchor = f"#{place}" if place else ""
        return HttpResponseRedirect(f"{request.path}?sent=1{anchor}", status=303)
    context = {**page.get_context(request), "form": form, "sent": False}
    return TemplateResponse(request, page.get_template(request), context, status=form.status)
