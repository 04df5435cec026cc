"""Withdrawing a consent after a look at what goes with it, and opening what proves one."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Field
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from consent.models import Consent, Evidence
from consent.withdrawing import withdraw
from core.consents.affected import affected_by
from core.consents.forms import WithdrawalForm
from core.consents.policy import may_see_private, may_withdraw

LIST = "wagtailsnippets_consent_consent:list"
INSPECT = "wagtailsnippets_consent_consent:inspect"


class WithdrawView(WagtailAdminTemplateMixin, View):
    """List everything that goes, and take it down when the person who looks says so."""

    template_name = "consent/withdraw.html"
    header_icon = "check"

    def dispatch(
        self, request: HttpRequest, pk: int, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for everybody without the right to withdraw.
        """
        if not may_withdraw(request.user):
            raise PermissionDenied
        self.consent = get_object_or_404(Consent, pk=pk)
        if self.consent.is_withdrawn:
            messages.info(request, _("This consent has been withdrawn already."))
            return redirect(INSPECT, self.consent.pk)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what would go."""
        return self._render(WithdrawalForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it down."""
        form = WithdrawalForm(request.POST)
        if not form.is_valid():
            return self._render(form)
        withdraw(self.consent, request.user, form.cleaned_data["note"])
        messages.success(
            request,
            _("The consent has been withdrawn. The words and pictures can no longer be seen."),
        )
        return redirect(INSPECT, self.consent.pk)

    def _render(self, form: WithdrawalForm) -> HttpResponse:
        affected = affected_by(self.consent, self.request.user)
        context = {
            "consent": self.consent,
            "form": form,
            "live": [one for one in affected if one.is_live],
            "others": [one for one in affected if not one.is_live],
            "back": reverse(INSPECT, args=[self.consent.pk]),
        }
        return self.render_to_response(self.get_context_data(**context))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Withdraw consent")

    def get_page_subtitle(self) -> str:
        """Whose."""
        return self.consent.shown_name

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list."""
        consents = {"url": reverse(LIST), "label": _("Consents")}
        return [*self.breadcrumbs_items, consents, {"url": "", "label": self.get_page_title()}]


def open_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out the file that proves a consent, to be saved and never shown in the browser.

    Raises:
        PermissionDenied: for everybody who may not see private details.
        Http404: where there is no file.
    """
    if not may_see_private(request.user):
        raise PermissionDenied
    evidence = get_object_or_404(Evidence, consent=pk)
    response = HttpResponse(bytes(evidence.content), content_type="application/octet-stream")
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Content-Disposition"] = content_disposition_header(True, evidence.name)
    return response


class Used(Component):
    """What a consent stands on, as far as a person may edit that."""

    template_name = "consent/affected.html"

    def __init__(self, consent: Consent, user: Any) -> None:
        self.consent = consent
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The pages and pictures, what readers see first."""
        found = affected_by(self.consent, self.user)
        return {"items": [one for one in found if one.address]}


class History(Component):
    """What was done to a consent, when and by whom."""

    template_name = "consent/history.html"

    def __init__(self, consent: Consent) -> None:
        self.consent = consent

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Its lines, the newest first."""
        events = self.consent.events.select_related("user").order_by("-pk")
        return {"lines": [(event, list(_changes(event.details))) for event in events]}


def _changes(details: dict[str, Any]) -> Any:
    """The fields of a change by their names on screen, with what they were and are."""
    for name, value in details.items():
        if name == "note":
            yield _("Note"), "", value
        else:
            field = cast(Field, Consent._meta.get_field(name))
            yield field.verbose_name, *value


urlpatterns = [
    path("<int:pk>/withdraw/", WithdrawView.as_view(), name="withdraw"),
    path("<int:pk>/evidence/", open_evidence, name="evidence"),
]
