"""The screens on which editors keep the labels of one kind."""

from typing import Any

from django.db.models import Case, QuerySet, When
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from labels.choosers import BilingualChooserViewSet
from labels.merge_view import MergeView
from labels.models import Area, LabelPair
from labels.uses import counts
from labels.uses_view import UsesView
from welsh.collation import sort_key_for

NAMES = {"name_en": "en", "name_cy": "cy"}


class UsesColumn(Column):
    """How many pages and records have a label, and the way to them."""

    cell_template_name = "labels/uses_cell.html"

    def get_cell_context_data(self, instance: LabelPair, parent_context: Any) -> dict[str, Any]:
        """Add where the label is used."""
        url = reverse(instance.snippet_viewset.get_url_name("usage"), args=[instance.pk])
        return {**super().get_cell_context_data(instance, parent_context), "url": url}


def own_name() -> str:
    """The name in the language of the screens."""
    return "name_cy" if (get_language() or "").startswith("cy") else "name_en"


class OwnNameFirst(IndexView):
    """A list of what has a name in each language: the one of the screens leads to the record."""

    list_display: Any

    @cached_property
    def columns(self) -> list[Any]:
        """The columns, the name in the language of the screens before the other."""
        first = own_name()
        self.list_display = [first, *(name for name in self.list_display if name != first)]
        columns: list[Any] = super().columns
        return columns


class LabelsView(OwnNameFirst):
    """The labels of a kind, both names side by side, each column in its own alphabet."""

    @cached_property
    def columns(self) -> list[Any]:
        """The columns, and on how many pages and records each label is."""
        used = counts(self.model)
        column = UsesColumn(
            "uses", label=_("Used on"), accessor=lambda label: used.get(label.pk, 0)
        )
        return [*super().columns, column]

    def get_ordering(self) -> str:
        """What was asked for; else by the name in the language of the screens."""
        return super().get_ordering() or own_name()

    def order_queryset(self, queryset: QuerySet[LabelPair]) -> QuerySet[LabelPair]:
        """Order names by their alphabet, which no database knows."""
        name = self.ordering.removeprefix("-")
        if name not in NAMES:
            return super().order_queryset(queryset)
        letters = sort_key_for(NAMES[name])
        rows = sorted(
            queryset.values_list("pk", name),
            key=lambda row: letters(row[1]),
            reverse=self.ordering.startswith("-"),
        )
        places = [When(pk=pk, then=place) for place, (pk, _name) in enumerate(rows)]
        return queryset.order_by(Case(*places)) if places else queryset

    def get_list_more_buttons(self, instance: LabelPair) -> list[Any]:
        """What can be done with a label; merging for those who may delete it."""
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("delete"):
            url = reverse(instance.snippet_viewset.get_url_name("merge"), args=[instance.pk])
            buttons.append(MenuItem(_("Merge"), url=url, icon_name="resubmit", priority=25))
        return buttons


class LabelViewSet(SnippetViewSet):
    """Labels of one kind.

    They are not copied: a copy would have the names and addresses of the original.
    """

    icon = "tag"
    chooser_viewset_class = BilingualChooserViewSet
    copy_view_enabled = False
    index_view_class = LabelsView
    merge_view_class = MergeView
    usage_view_class = UsesView
    list_display = ["name_en", "name_cy"]
    search_fields = ["name_en", "name_cy"]
    list_export = ["name_en", "name_cy", "slug_en", "slug_cy"]

    @property
    def merge_view(self) -> Any:
        """The screen that makes one label of two."""
        return self.construct_view(self.merge_view_class)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without Wagtail's count of uses, which leaves many-to-many fields out."""
        return {**super().get_edit_view_kwargs(**kwargs), "usage_url_name": None}

    def get_usage_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """With our own template, before one of Wagtail's is looked for."""
        return super().get_usage_view_kwargs(template_name=UsesView.template_name, **kwargs)

    def get_urlpatterns(self) -> list[Any]:
        """Wagtail's addresses, and the one for merging."""
        return [*super().get_urlpatterns(), path("merge/<str:pk>/", self.merge_view, name="merge")]


class AreaViewSet(LabelViewSet):
    """Areas, with what an official register says of them."""

    model = Area
    icon = "site"
    list_display = ["name_en", "name_cy", "kind", "region", "code"]
    list_filter = ["kind", "region"]
    list_export = [*LabelViewSet.list_export, "kind", "code", "region"]


def viewset_of(kind: type[LabelPair]) -> type[LabelViewSet]:
    """The screens for one kind of label."""
    return type(f"{kind.__name__}ViewSet", (LabelViewSet,), {"model": kind})
