"""The list of one type of page in the admin."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.functional import cached_property, lazy
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale, Page
from wagtail.permissions import policy_registry

from core.admin_lists.facts import ADDED_BY, ALWAYS, TITLE, Fact
from core.admin_lists.filters import ContentFilters
from translation.explorer import StateColumn, attach_pairs
from translation.past.spreadsheets import safe_cell

FIRST = (
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title", width="28%"),
)
LAST = (
    PageStatusColumn("status", label=_("State"), sort_key="live"),
    StateColumn(),
    DateColumn(
        "latest_revision_created_at",
        label=_("Last edited"),
        sort_key="latest_revision_created_at",
    ),
)


class ContentView(IndexView):
    """A list of pages of one type with the state of their pairs, and a safe spreadsheet of it."""

    facts: Sequence[Fact] = ()
    results_template_name = "core/content_results.html"
    custom_value_preprocess = {
        **generic.IndexView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
    }

    @cached_property
    def told(self) -> dict[str, Fact]:
        """What the spreadsheet tells of each page, by name."""
        return {fact.name: fact for fact in (TITLE, *self.facts, ADDED_BY, *ALWAYS)}

    @cached_property
    def list_export(self) -> list[str]:
        """The columns of the spreadsheet."""
        return list(self.told)

    @cached_property
    def columns(self) -> list[Any]:
        """The columns on the screen."""
        return [*FIRST, *(fact.column() for fact in self.facts), *LAST]

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch who added each page as well."""
        return super().annotate_queryset(pages).prefetch_related("owner__wagtail_userprofile")

    def get_heading(self, queryset: Any, field: str) -> str:
        """The heading of a column of the spreadsheet."""
        return str(self.told[field].label)

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        """One line of the spreadsheet."""
        return {name: fact.value(item) for name, fact in self.told.items()}

    def as_spreadsheet(self, queryset: Iterable[Any], spreadsheet_format: str) -> HttpResponse:
        """Write the list to a file, with what is not on the pages themselves."""
        pages = list(queryset)
        self.attach(pages)
        return super().as_spreadsheet(pages, spreadsheet_format)

    def get_table(self, object_list: Iterable[Any]) -> Any:
        """Read what is told of all rows before the first is drawn."""
        self.attach(list(object_list))
        return super().get_table(object_list)

    def attach(self, pages: list[Any]) -> None:
        """Read what is not on the pages themselves; lists with more to tell add to it."""
        attach_pairs(pages)

    def get_add_url(self) -> str | None:
        """Where to add a page: in the language the list shows, else the one the editor works in."""
        address = super().get_add_url()
        language = self.request.GET.get("locale") or get_language()
        locale = Locale.objects.filter(language_code=language).first()
        return self._set_locale_query_param(address.split("?")[0], locale) if address else None


class ListItem(MenuItem):
    """A way to a list, for those who may open it."""

    def is_shown(self, request: Any) -> bool:
        """Whether the person has a right to any page."""
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, IndexView.any_permission_required)


class ContentList(PageListingViewSet):
    """A list of pages of one type: what a room says of its own pages to have one.

    Attributes:
        facts: what the list tells beside what every list does.
        care: the facts about who sees to the pages.
    """

    facts: Sequence[Fact] = ()
    care: Sequence[Fact] = (ADDED_BY,)
    filterset_class: type[ContentFilters] = ContentFilters
    index_view_class = ContentView
    choose_parent_view_class = ChooseParentView
    menu_item_class = ListItem

    @cached_property
    def menu_label(self) -> Any:
        """What the list is called in the language of the moment: as the pages are."""
        return lazy(capfirst, str)(self.model._meta.verbose_name_plural)

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Give the view what the room says."""
        both = [*self.facts, *self.care]
        wagtails = super().get_index_view_kwargs(**{"facts": both, **kwargs})
        return {**wagtails, "columns": self.UNDEFINED}
