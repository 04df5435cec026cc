"""The list of translations a person may work on."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.generic.base import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation import rights
from translation.desk import labels, listing
from translation.names import language_name

PER_PAGE = 50


class _Counted(Paginator):
    """A paginator that is told how long the list is."""

    def __init__(self, *args: Any, length: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._length = length

    @cached_property
    def count(self) -> int:
        """How long the list is."""
        return self._length


class TranslationsView(WagtailAdminTemplateMixin, View):
    """Everything sent for translation into the languages the person may translate into."""

    template_name = "translation/list.html"
    header_icon = "site"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show one page of the list.

        Raises:
            PermissionDenied: if the person may translate into no language.
        """
        self.languages = rights.languages_of(request.user)
        if not self.languages:
            raise PermissionDenied
        into = request.GET.get("into", "")
        self.into = into if into in self.languages else ""
        self.sought = request.GET.get("q", "").strip()
        return self.render_to_response(self.get_context_data())

    def get_page_title(self) -> str:
        """The page's heading."""
        return _("Translations")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Home and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """One page of one part of the list, and how much is in the others."""
        user = self.request.user
        asked = [self.into] if self.into else self.languages
        pairs = listing.sent_into(asked, user, self.sought)
        counts = listing.counts(pairs)
        tab = self._tab(counts)
        pages = _Counted(pairs.filter(listing.AMONG[tab]), PER_PAGE, length=counts[tab])
        page = pages.get_page(self.request.GET.get("p"))
        gaps = labels.gaps(user, languages=asked)
        return super().get_context_data(
            rows=listing.rows(list(page.object_list)),
            page_obj=page,
            tab=tab,
            tabs=[
                (name, listing.tab_name(name), counts[name], self._query(tab=name))
                for name in listing.AMONG
            ],
            languages=[(code, language_name(code)) for code in self.languages],
            into=self.into,
            sought=self.sought,
            gaps=len(gaps),
            everything=self._query(tab="all", q=""),
            **kwargs,
        )

    def _tab(self, counts: dict[str, int]) -> str:
        """The part that is asked for; else what is to do, or everything if nothing is."""
        asked = self.request.GET.get("tab", "")
        if asked in listing.AMONG:
            return asked
        return "todo" if counts["todo"] else "all"

    def _query(self, **changed: str) -> str:
        asked = {"tab": "", "into": self.into, "q": self.sought, **changed}
        return urlencode({name: value for name, value in asked.items() if value})
