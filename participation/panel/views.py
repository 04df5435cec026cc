"""The panel, the signatures of one row, and removing them."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from participation.models import Signature
from participation.panel import figures
from participation.panel.sets import Kind, SetForm, Why, WhyForm, remove_together
from participation.panel.words import REASONS
from participation.policies import ReadingPolicy
from participation.signatures.choosing import letter_choices

# So many of a set are listed one by one.
LISTED = 100


def may_look(user: Any) -> bool:
    """Whether somebody may see signatures."""
    return ReadingPolicy(Signature).user_has_permission(user, "view")


def may_remove(user: Any) -> bool:
    """Whether somebody may remove signatures."""
    return ReadingPolicy(Signature).user_has_permission(user, "delete")


class OrganisersView(WagtailAdminTemplateMixin, View):
    """A screen for those who may see signatures. No other place keeps a copy of it."""

    header_icon = "warning"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for those without the right to see signatures.
        """
        if not may_look(request.user):
            raise PermissionDenied
        # Error reports leave out what was typed.
        request.sensitive_post_parameters = "__ALL__"  # type: ignore[attr-defined]
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "private, no-store"
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Where we are."""
        items = [*self.breadcrumbs_items]
        if not isinstance(self, PanelView):
            items.append({"url": reverse("abuse_panel"), "label": str(PanelView.page_title)})
        return [*items, {"url": "", "label": str(self.page_title)}]


class PanelView(OrganisersView):
    """The figures, of one letter or of all."""

    template_name = "abuse/panel.html"
    page_title = gettext_lazy("Signs of abuse")

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show them."""
        letters = dict(letter_choices())
        letter = request.GET.get("letter", "")
        letter = letter if letter in letters else ""
        pair = UUID(letter) if letter else None
        attacked = [(letters[str(key)], end) for key, end in figures.under_attack(pair)]
        context = {
            "letters": letters.items(),
            "letter": letter,
            "attacked": attacked,
            "tables": _tables(pair),
            "refusals": [
                (REASONS[one.reason], one.today, one.in_all) for one in figures.refusals()
            ],
        }
        return self.render_to_response(self.get_context_data(**context))


def _tables(pair: UUID | None) -> list[dict[str, Any]]:
    found = figures.standing(pair)
    return [
        _table(Kind.HOUR, _("Most in an hour"), _("Hour"), figures.bursts(found, Kind.HOUR)),
        _table(Kind.MINUTE, _("Most in a minute"), _("Minute"), figures.bursts(found, Kind.MINUTE)),
        _table(Kind.DOMAIN, _("Domains of e-mail"), _("Domain"), figures.domains(found)),
        _table(Kind.NAME, _("The same name more than once"), _("Name"), figures.names(found)),
        _table(Kind.NETWORK, _("The same network"), _("Network"), figures.networks(found)),
    ]


def _table(kind: Kind, title: str, column: str, rows: list[figures.Row]) -> dict[str, Any]:
    shown = [
        {
            "value": row.value.isoformat() if kind in figures.TRUNCATED else row.value,
            "words": _in_words(kind, row.value, number),
            "count": row.times,
            "is_unusual": row.is_unusual,
        }
        for number, row in enumerate(rows, start=1)
    ]
    is_timed = kind in figures.TRUNCATED
    return {"kind": kind, "title": title, "column": column, "rows": shown, "is_timed": is_timed}


def _in_words(kind: Kind, value: Any, number: int) -> str:
    if kind in figures.TRUNCATED:
        return date_format(localtime(value), "j F Y, H:i")
    return _("Network %(number)s") % {"number": number} if kind is Kind.NETWORK else value


class SetView(OrganisersView):
    """The signatures of one row."""

    template_name = "abuse/set.html"
    page_title = gettext_lazy("Signatures that belong together")

    def get(self, request: HttpRequest) -> HttpResponse:
        """Go back: which signatures is not in the address."""
        return redirect("abuse_panel")

    def post(self, request: HttpRequest) -> HttpResponse:
        """List them."""
        form = SetForm(request.POST)
        if not form.is_valid():
            return redirect("abuse_panel")
        found = form.signatures
        newest = found.order_by("-pk").values_list("pk", flat=True).first() or 0
        context = {
            "set": form.cleaned_data,
            "kind": Kind(form.cleaned_data["kind"]).label,
            "signatures": found.select_related("pair")[:LISTED],
            "titles": dict(letter_choices()),
            "total": found.count(),
            "listed": LISTED,
            "upto": newest,
            "may_remove": may_remove(request.user),
        }
        return self.render_to_response(self.get_context_data(**context))


class RemoveManyView(OrganisersView):
    """Removing the signatures of a row, or those that were ticked, after a second look."""

    template_name = "abuse/remove.html"
    page_title = gettext_lazy("Remove signatures")

    def get(self, request: HttpRequest) -> HttpResponse:
        """Go back."""
        return redirect("abuse_panel")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Say how many they are and ask why; then remove them.

        Raises:
            PermissionDenied: for those without the right to remove.
        """
        if not may_remove(request.user):
            raise PermissionDenied
        chosen = SetForm(request.POST)
        is_all = "all" in request.POST
        if not chosen.is_valid() or not (is_all or chosen.cleaned_data["ids"]):
            messages.error(request, _("Nothing was removed: tick the signatures you mean."))
            return redirect("abuse_panel")
        if is_all:
            chosen.cleaned_data["ids"] = []
        why = WhyForm(request.POST if "confirmed" in request.POST else None)
        if why.is_valid():
            return self._remove(chosen, why)
        context = {
            "set": chosen.cleaned_data,
            "is_all": is_all,
            "total": chosen.signatures.count(),
            "form": why,
        }
        return self.render_to_response(self.get_context_data(**context))

    def _remove(self, chosen: SetForm, why: WhyForm) -> HttpResponse:
        reason = Why(why.cleaned_data["why"])
        note = why.cleaned_data["note"]
        count = remove_together(chosen.signatures, self.request.user, reason, note)
        said = ngettext(
            "%(count)s signature was removed and counts no more.",
            "%(count)s signatures were removed and count no more.",
            count,
        )
        messages.success(self.request, said % {"count": count})
        return redirect("abuse_panel")


urlpatterns = [
    path("reports/abuse/", PanelView.as_view(), name="abuse_panel"),
    path("reports/abuse/set/", SetView.as_view(), name="abuse_set"),
    path("reports/abuse/remove/", RemoveManyView.as_view(), name="abuse_remove"),
]
