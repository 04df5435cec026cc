"""Saying with one click that a pair of pages is still correct."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.upkeep.keeping import confirm, half_for, halves, may_confirm
from core.upkeep.models import Upkeep
from translation import rights


class StillCorrectView(WagtailAdminTemplateMixin, View):
    """Show what is to be checked, and keep the word of whoever checked it."""

    template_name = "upkeep/still_correct.html"
    header_icon = "calendar-check"

    def dispatch(
        self, request: HttpRequest, key: UUID, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Find the pair.

        Raises:
            Http404: if nobody looks after such a pair, or none of its pages is left.
            PermissionDenied: for those who neither look after it nor may change it.
        """
        self.upkeep = get_object_or_404(Upkeep.objects.select_related("owner"), pair=key)
        self.pages = halves([key])[key]
        if not self.pages:
            raise Http404
        if not may_confirm(request.user, self.upkeep, self.pages):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show both pages and the button."""
        pages = [
            {"page": page, "may_change": rights.may_change(request.user, page)}
            for page in self.pages
        ]
        back = get_valid_next_url_from_request(request)
        context = self.get_context_data(upkeep=self.upkeep, pages=pages, next=back)
        return self.render_to_response(context)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Move the day a year on."""
        day = date_format(confirm(self.upkeep, request.user))
        messages.success(
            request, _("Kept as correct. To be checked again on: %(date)s.") % {"date": day}
        )
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Is it still correct?")

    def get_page_subtitle(self) -> str:
        """What is to be checked."""
        return half_for(self.pages, get_language()).title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the first screen."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


urlpatterns = [path("<uuid:key>/", StillCorrectView.as_view(), name="still_correct")]
