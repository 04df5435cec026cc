"""Finding, handing out and erasing what is held of one person, within a minute."""

import logging
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from participation.erasures import exports
from participation.erasures.erasing import erase_person, held
from participation.erasures.forms import EraseForm, PersonForm
from participation.erasures.models import Erasure

logger = logging.getLogger(__name__)

SHOWN = 10
NOT_LOGGED = gettext_lazy(
    "Nothing was erased: the log of erasures cannot be written. Tell your server’s keeper."
)
EXPORTS = {
    "json": ("application/json", exports.as_json),
    "csv": ("text/csv; charset=utf-8", exports.as_csv),
}


def may_find(user: Any) -> bool:
    """Whether somebody may see everything that is held of a person."""
    return bool(user.has_perm("participation.find_person"))


def may_erase(user: Any) -> bool:
    """Whether somebody may erase what they may see."""
    return may_find(user) and bool(user.has_perm("participation.erase_person"))


class PersonView(WagtailAdminTemplateMixin, View):
    """One address in, everything held of it out; nothing of it is in an address or a log line."""

    template_name = "participation/person.html"
    header_icon = "user"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for those without the right to find a person.
        """
        if not may_find(request.user):
            raise PermissionDenied
        # Error reports leave out what was typed.
        request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask whose."""
        return self._render(PersonForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show, hand out or erase, by the button that was pressed."""
        form = PersonForm(request.POST)
        if not form.is_valid():
            return self._render(form)
        email = form.cleaned_data["email"]
        action = request.POST.get("action", "")
        if action in EXPORTS:
            return self._export(email, action)
        erase_form = EraseForm(initial={"email": email})
        if action == "erase":
            if not may_erase(request.user):
                raise PermissionDenied
            erase_form = EraseForm(request.POST)
            if erase_form.is_valid() and self._erased(email):
                return redirect("participation_person")
        return self._render(form, email=email, found=held(email), erase_form=erase_form)

    def _export(self, email: str, kind: str) -> HttpResponse:
        content_type, write = EXPORTS[kind]
        logger.info("user %s took away what is held of a person", self.request.user.pk)
        response = HttpResponse(write(held(email)), content_type=content_type)
        response.headers["Content-Disposition"] = f'attachment; filename="held.{kind}"'
        response.headers["Cache-Control"] = "private, no-store"
        return response

    def _erased(self, email: str) -> bool:
        """Erase everything of an address and say so, or say why not."""
        try:
            count = sum(erase_person(email, self.request.user).values())
        except OSError:
            logger.exception("the log of erasures cannot be written")
            messages.error(self.request, NOT_LOGGED)
            return False
        told = ngettext("%(count)d record was erased.", "%(count)d records were erased.", count)
        messages.success(self.request, told % {"count": count})
        return True

    def _render(self, form: forms.Form, **found: Any) -> HttpResponse:
        rows = [
            {"label": kind.label, "rows": [exports.lines(kind, row) for row in some]}
            for kind, some in found.pop("found", [])
        ]
        context = self.get_context_data(
            form=form,
            found=rows,
            may_erase=may_erase(self.request.user),
            erasures=Erasure.objects.select_related("by")[:SHOWN],
            here=reverse("participation_person"),
            **found,
        )
        response = self.render_to_response(context)
        response.headers["Cache-Control"] = "private, no-store"
        return response

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("What we hold of one person")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Where we are."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


urlpatterns = [path("reports/person/", PersonView.as_view(), name="participation_person")]
