"""The screens on which a delivery pack is looked at, printed and noted."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from campaigns.models import CampaignPage
from campaigns.pack.contents import Pack, pack_of
from participation.signatures.choosing import letter_choices

NOTED = "campaigns.note_pack"


def may_deliver(user: Any) -> bool:
    """Whether somebody may take away what people gave, of which a pack is a part."""
    return bool(user.has_perm("participation.export_signature"))


class DeliverersView(View):
    """A screen for those who may. No other place keeps a copy of it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not.

        Raises:
            PermissionDenied: for those without the right to take signatures away.
        """
        if not may_deliver(request.user):
            raise PermissionDenied
        response = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "private, no-store"
        return response


class PacksView(WagtailAdminTemplateMixin, DeliverersView):
    """The letters."""

    template_name = "campaigns/pack/list.html"
    page_title = gettext_lazy("Delivery packs")
    header_icon = "download"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Where we are."""
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get(self, request: HttpRequest) -> HttpResponse:
        """List them."""
        live = set(CampaignPage.objects.live().values_list("translation_key", flat=True))
        letters = [
            (reverse("delivery_pack", args=[key]), title)
            for key, title in letter_choices()
            if UUID(key) in live
        ]
        return self.render_to_response(self.get_context_data(letters=letters))


class PackView(DeliverersView):
    """One pack: to print, and to note that it is handed over like this."""

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Show it as it is now."""
        pack = _found(key)
        noted = _noted(key)
        context = {
            "pack": pack,
            "checksum": pack.checksum,
            "now": timezone.now(),
            "noted": noted,
            "is_as_noted": noted is not None and noted.data.get("checksum") == pack.checksum,
            "text_url": reverse("delivery_pack_text", args=[key]),
        }
        return render(request, "campaigns/pack/pack.html", context)

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Note its checksum and its number, and nothing that tells who signed."""
        pack = _found(key)
        page = CampaignPage.objects.live().filter(translation_key=key).earliest("pk")
        data = {"checksum": pack.checksum, "count": pack.halves[0].count}
        log(instance=page, action=NOTED, data=data)
        messages.success(request, _("It is noted with its checksum."))
        return redirect("delivery_pack", key)


class PackTextView(DeliverersView):
    """The text the checksum is of."""

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        """Hand it out as a file."""
        answer = HttpResponse(_found(key).text, content_type="text/plain; charset=utf-8")
        answer.headers["Content-Disposition"] = 'attachment; filename="delivery-pack.txt"'
        return answer


def _found(key: UUID) -> Pack:
    pack = pack_of(key)
    if not pack.halves:
        raise Http404
    return pack


def _noted(key: UUID) -> PageLogEntry | None:
    pages = CampaignPage.objects.filter(translation_key=key).values_list("pk", flat=True)
    entries = PageLogEntry.objects.filter(page__in=list(pages), action=NOTED)
    return entries.select_related("user").order_by("-timestamp").first()


urlpatterns = [
    path("delivery-packs/", PacksView.as_view(), name="delivery_packs"),
    path("delivery-packs/<uuid:key>/", PackView.as_view(), name="delivery_pack"),
    path("delivery-packs/<uuid:key>/text/", PackTextView.as_view(), name="delivery_pack_text"),
]
