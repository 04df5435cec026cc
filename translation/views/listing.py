"""The list of translations a person may work on."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation import rights
from translation.desk import listing
from translation.names import state_name

PER_PAGE = 50


class TranslationsView(WagtailAdminTemplateMixin, View):
    """Everything sent for translation into the languages the person may translate into."""

    template_name = "translation/list.html"
    header_icon = "site"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show one page of the list.

        Raises:
            PermissionDenied: if the person may translate into no language.
        """
        languages = rights.languages_of(request.user)
        if not languages:
            raise PermissionDenied
        pages = Paginator(listing.translations_into(languages), PER_PAGE)
        page = pages.get_page(request.GET.get("p"))
        rows = [(row, state_name(row.state)) for row in listing.rows(page.object_list)]
        return self.render_to_response(self.get_context_data(rows=rows, page_obj=page))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Translations")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]
