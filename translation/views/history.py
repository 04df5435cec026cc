"""The page with the history of both languages."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from translation.past.chronicle import Chronicle
from translation.views.pair import PairMixin

PER_PAGE = 50


class PairHistoryView(PairMixin):
    """What happened to a pair, in either language, newest first."""

    template_name = "translation/pair_history.html"
    header_icon = "history"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show one page of the history."""
        chronicle = Chronicle(self.pair)
        page = Paginator(chronicle.rows(), PER_PAGE).get_page(request.GET.get("p"))
        lines = chronicle.lines(page.object_list)
        return self.render_to_response(self.get_context_data(lines=lines, page_obj=page))

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("History of both languages")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the pair."""
        pair = {"url": reverse("translation:pair", args=[self.pair.pk]), "label": self.title}
        return [*self.breadcrumbs_items, pair, {"url": "", "label": _("History")}]
