"""What a signed link opens: confirming a signature, and a signer's own page.

The address is the only key. Whoever has it needs no session, and a form of another website that
does not know it can send nothing here.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic.base import View

from participation.clients import is_from_our_page
from participation.models import Signature, State
from participation.signatures import keeping, links
from participation.signatures.forms import OwnForm
from participation.signatures.held import agreements_of, facts_of
from participation.signatures.links import Purpose
from participation.signatures.whereabouts import whereabouts


@method_decorator([csrf_exempt, never_cache], name="dispatch")
class LinkView(View):
    """What a link leads to, for nobody but whoever has it."""

    purpose: Purpose
    signature: Signature
    http_method_names = ["get", "head", "post"]

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the signature, or say that the link leads nowhere."""
        # Error reports leave out what was typed.
        request.sensitive_post_parameters = "__ALL__"
        try:
            self.signature = links.find(kwargs["token"], self.purpose)
        except links.UnusableLinkError:
            return _private(self._show("signatures/closed.html", status=404))
        if request.method == "POST" and not is_from_our_page(request):
            return _private(self._show("signatures/closed.html", status=403))
        return _private(super().dispatch(request, *args, **kwargs))

    def _show(self, template: str, context: Any = None, status: int = 200) -> HttpResponse:
        return render(
            self.request, template, {"robots": "noindex", **(context or {})}, status=status
        )

    def _letter(self) -> Any:
        return whereabouts(self.signature.pair, get_language() or "en")


class ConfirmView(LinkView):
    """Opening the link changes nothing, as programs that read mail open links. A button does."""

    purpose = Purpose.CONFIRM

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, or thank whoever has confirmed."""
        words = {"letter": self._letter(), "facts": facts_of(self.signature)}
        is_done = self.signature.state == State.CONFIRMED
        return self._show(f"signatures/{'thanks' if is_done else 'confirm'}.html", words)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Count the signature."""
        keeping.confirm(self.signature)
        return HttpResponseRedirect(request.path, status=303)


class OwnView(LinkView):
    """A signer's own page: see, take away, change, withdraw."""

    purpose = Purpose.OWN

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what is held, or give it as a file."""
        if "download" in request.GET:
            return self._file()
        fields = ("name_shown", "reason", "wants_updates")
        initial = {name: getattr(self.signature, name) for name in fields}
        return self._own(OwnForm(initial=initial))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Change what is held, or take the signature back."""
        if request.POST.get("action") == "withdraw":
            letter = self._letter()
            keeping.withdraw(self.signature)
            return self._show("signatures/withdrawn.html", {"letter": letter})
        if request.POST.get("action") == "stop":
            keeping.stop_updates(self.signature)
            return HttpResponseRedirect(f"{request.path}?changed=1", status=303)
        form = OwnForm(request.POST)
        if not form.is_valid():
            return self._own(form, status=422)
        keeping.change(self.signature, **form.cleaned_data)
        return HttpResponseRedirect(f"{request.path}?changed=1", status=303)

    def _own(self, form: OwnForm, status: int = 200) -> HttpResponse:
        words = {
            "letter": self._letter(),
            "facts": facts_of(self.signature),
            "agreements": agreements_of(self.signature),
            "form": form,
            "gets_news": self.signature.wants_updates,
            "changed": "changed" in self.request.GET,
        }
        return self._show("signatures/own.html", words, status=status)

    def _file(self) -> HttpResponse:
        held = {
            "letter": self._letter().title,
            **{fact.label: fact.value for fact in facts_of(self.signature)},
            "consents": [vars(agreement) for agreement in agreements_of(self.signature)],
        }
        options = {"ensure_ascii": False, "indent": 2}
        response = JsonResponse(held, json_dumps_params=options)
        response["Content-Disposition"] = 'attachment; filename="signature.json"'
        return response


class StopView(LinkView):
    """No more news of a letter. The link opens nothing else, as mail providers know it.

    A mail program may send what RFC 8058 asks for by itself; opening the link changes nothing.
    """

    purpose = Purpose.STOP

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, or say that it is done."""
        return self._stop_page()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Stop."""
        keeping.stop_updates(self.signature)
        return self._stop_page()

    def _stop_page(self) -> HttpResponse:
        words = {"letter": self._letter(), "gets_news": self.signature.wants_updates}
        return self._show("signatures/stop.html", words)


def _private(response: HttpResponseBase) -> HttpResponseBase:
    # Never the path, which is a key. "no-referrer" would have browsers send our own forms without
    # their origin, and then nothing could be confirmed.
    response["Referrer-Policy"] = "strict-origin"
    response["X-Robots-Tag"] = "noindex"
    return response
