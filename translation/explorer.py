"""The state of each pair in the lists of pages and records, at the cost of one query a list."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from translation.kinds import Record
from translation.models import Pair


def attach_pairs(records: Iterable[Record]) -> None:
    """Give each page or record its pair as `listed_pair`; None where it has none yet.

    Args:
        records: what one page of a list shows, read together.
    """
    pairs = Pair.objects.in_bulk([record.translation_key for record in records])
    for record in records:
        record.listed_pair = pairs.get(record.translation_key)


class StateColumn(BaseColumn):
    """What readers of a pair get and how far its translation has come, in words."""

    cell_template_name = "translation/state_cell.html"

    def __init__(self) -> None:
        super().__init__("pair", label=_("Both languages"), width="17%")

    def get_cell_context_data(self, instance: Record, parent_context: Any) -> dict[str, Any]:
        """The pair, and which element of the row names it."""
        kind = "page" if isinstance(instance, Page) else "snippet"
        return {
            **super().get_cell_context_data(instance, parent_context),
            "pair": instance.listed_pair,
            "named_by": f"{kind}_{instance.pk}_title",
        }


class StatesMixin:
    """A list that shows the state of each pair in a `StateColumn`."""

    def get_table(self, object_list: Iterable[Record]) -> Any:
        """Read the pairs of all rows before the first is drawn."""
        attach_pairs(object_list)
        wagtails: Any = super()
        return wagtails.get_table(object_list)


class PagesView(StatesMixin, ExplorableIndexView):
    """The pages below a page."""

    base_columns = [*ExplorableIndexView.base_columns, StateColumn()]


class PagesOfTypeView(StatesMixin, ContentTypeUseView):
    """The pages of one type."""


class PageSearchView(StatesMixin, SearchView):
    """The pages that were searched for."""

    @classproperty
    def columns(cls) -> list[BaseColumn]:
        """The state stands before the way to the pages below."""
        *columns, way_down = SearchView.columns
        return [*columns, StateColumn(), way_down]


class PairedPageViewSet(PageViewSet):
    """Wagtail's screens for pages, with the state of pairs in the lists."""

    index_view_class = PagesView
    content_type_use_view_class = PagesOfTypeView
    search_view_class = PageSearchView
