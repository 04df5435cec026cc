"""Signing a letter on its own page, without a session."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from participation.addresses import client_hash
from participation.signatures.forms import SignForm
from participation.signatures.keeping import sign
from translation.models import Pair

CLOSED = 403
# Where on the page the form stands, and what is said in its place.
PLACE = "sign"


def shown(page: Any, request: HttpRequest) -> dict[str, Any]:
    """What the template is told when the page is read: the empty form, or that something was sent.

    That something was sent is part of the address (`?sent=1`), so no cookie has to remember it.
    """
    is_sent = "sent" in request.GET
    has_form = page.can_be_signed and not is_sent
    form = SignForm(request=request, pair=page.translation_key) if has_form else None
    return {"form": form, "sent": is_sent and page.can_be_signed}


def receive(page: Any, request: HttpRequest) -> HttpResponse:
    """Keep what is sent and go on to what comes next, or give it back with what is the matter.

    The answer is the same whether or not the address has signed before.
    """
    # Error reports leave out what was typed.
    request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
    if not page.can_be_signed:
        return _answer(page, request, {}, CLOSED)
    form = SignForm(request.POST, request=request, pair=page.translation_key)
    if not form.is_valid():
        return _answer(page, request, {"form": form, "sent": False}, form.status)
    client = client_hash(request.META.get("REMOTE_ADDR", ""))
    sign(Pair.objects.of(page), form.signature_fields, page.language, client)
    return HttpResponseRedirect(f"{request.path}?sent=1#{PLACE}", status=303)


def _answer(page: Any, request: HttpRequest, words: dict[str, Any], status: int) -> HttpResponse:
    context = {**page.get_context(request), **words}
    return TemplateResponse(request, page.get_template(request), context, status=status)
