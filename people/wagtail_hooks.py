"""People, organisations and laws in the admin, under one heading."""

from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BaseColumn, LiveStatusTagColumn, LocaleColumn
from wagtail.admin.views import generic
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import (
    IndexView,
    InspectView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from labels.choosers import BilingualChooserViewSet
from people.merge_view import MergeView
from people.merging import MERGED
from people.models import Law, Organisation, Person
from translation.explorer import StateColumn, StatesMixin
from translation.inspecting import SaidInWords
from translation.past.spreadsheets import safe_cell


class RecordsView(StatesMixin, IndexView):
    """A list of records, with the state of their pairs; a spreadsheet of it is safe to open."""

    custom_value_preprocess = {
        **generic.IndexView.custom_value_preprocess,
        str: {"csv": safe_cell, "xlsx": safe_cell},
    }
    export_headings = {"state_in_words": _("Both languages")}


class MergeableRecordsView(RecordsView):
    """A list of records that can be merged by those who may delete them."""

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        """What can be done with a record."""
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("delete"):
            url = reverse(instance.snippet_viewset.get_url_name("merge"), args=[instance.pk])
            label = _("Merge into another")
            buttons.append(MenuItem(label, url=url, icon_name="resubmit", priority=25))
        return buttons


# Wagtail's own labels are looked up once, in whatever language the process starts in.
STATE_COLUMNS: tuple[BaseColumn, ...] = (
    LocaleColumn(label=_("Language")),
    LiveStatusTagColumn(label=_("State")),
    StateColumn(),
)


class RecordView(SaidInWords, InspectView):
    """One record as those read it who may not change it."""


class RecordViewSet(SnippetViewSet):
    """Records, in the language the editor works in.

    They are not copied: what is posted to Wagtail's copy address is written over the original,
    which takes it off the site without the right to publish.
    """

    chooser_viewset_class = BilingualChooserViewSet
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = RecordView
    index_view_class = RecordsView


class MergeableViewSet(RecordViewSet):
    """Records with pages of their own."""

    index_view_class = MergeableRecordsView

    @property
    def merge_view(self) -> Any:
        """The screen that makes one record of two."""
        return self.construct_view(MergeView)

    def get_urlpatterns(self) -> list[Any]:
        """Wagtail's addresses, and the one for merging."""
        return [*super().get_urlpatterns(), path("merge/<str:pk>/", self.merge_view, name="merge")]


class PersonViewSet(MergeableViewSet):
    """People."""

    model = Person
    icon = "user"
    list_display = ["name", "role", "organisation", *STATE_COLUMNS]
    list_filter = ["kind", "organisation", "live"]
    list_export = [
        "name",
        "kind",
        "role",
        "organisation",
        "website",
        "live",
        "locale",
        "state_in_words",
    ]


class OrganisationViewSet(MergeableViewSet):
    """Organisations."""

    model = Organisation
    icon = "group"
    list_display = ["name", "website", *STATE_COLUMNS]
    list_filter = ["live"]
    list_export = [
        "name",
        "description",
        "website",
        "start",
        "end",
        "live",
        "locale",
        "state_in_words",
    ]


class LawViewSet(MergeableViewSet):
    """Laws and policies."""

    model = Law
    icon = "doc-full"
    list_display = ["name", "kind", *STATE_COLUMNS]
    list_filter = ["kind", "live"]
    list_export = ["name", "kind", "summary", "live", "locale", "state_in_words"]


class PeopleViewSetGroup(SnippetViewSetGroup):
    """One menu entry for all of them."""

    items = (PersonViewSet, OrganisationViewSet, LawViewSet)
    menu_label = _("People")
    menu_icon = "group"
    menu_order = 300


@hooks.register("register_log_actions")
def our_log_actions(actions: Any) -> None:
    """What a record's history says about merging."""

    @actions.register_action(MERGED)
    class MergedFormatter(LogFormatter):
        label = _("Merge records")
        message = _("Another record was merged into this one")


register_snippet(PeopleViewSetGroup)
