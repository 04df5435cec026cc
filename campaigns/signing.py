"""Signing a letter on its own page, without a session."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from participation import sending
from participation.addresses import client_hash
from participation.signatures.forms import SignForm
from participation.signatures.keeping import sign
from participation.signatures.whereabouts import here
from translation.models import Pair

CLOSED = 403
# Where on the page the form stands, and what is said in its place.
PLACE = "sign"


def shown(page: Any, request: HttpRequest) -> dict[str, Any]:
    """What the template is told: the empty form, that something was sent, or neither."""
    if not page.can_be_signed:
        return {"form": None, "sent": False}
    return sending.shown(request, lambda: SignForm(request=request, pair=page.translation_key))


def receive(page: Any, request: HttpRequest) -> HttpResponse:
    """Keep what is sent and go on to what comes next, or give it back with what is the matter.

    The answer is the same whether or not the address has signed before.
    """
    # Error reports leave out what was typed.
    request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
    if not page.can_be_signed:
        return TemplateResponse(
            request, page.get_template(request), page.get_context(request), status=CLOSED
        )
    form = SignForm(request.POST, request=request, pair=page.translation_key)
    return sending.receive(page, request, form, lambda: _keep(page, request, form), place=PLACE)


def _keep(page: Any, request: HttpRequest, form: SignForm) -> None:
    client = client_hash(request.META.get("REMOTE_ADDR", ""))
    sign(Pair.objects.of(page), form.signature_fields, here(page), client)
