"""Labels in the admin: one place for every kind, and no way to lose one that is used."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from labels.admin import AreaViewSet, viewset_of
from labels.kinds import KINDS
from labels.models import Area, LabelPair
from labels.use_report import report_of
from labels.writing import WRITTEN


class LabelViewSetGroup(SnippetViewSetGroup):
    """One menu entry for every kind."""

    items = [AreaViewSet if kind is Area else viewset_of(kind) for kind in KINDS]
    menu_label = _("Labels")
    menu_icon = "tag"
    menu_order = 310


register_snippet(LabelViewSetGroup)


@hooks.register("before_delete_snippet")
def keep_labels_in_use(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Explain why labels that are used are not deleted, alone or with others."""
    labels = [one for one in instances if isinstance(one, LabelPair)]
    reports = [(label, report_of(label, request.user)) for label in labels]
    used = [(label, report) for label, report in reports if report.count]
    if not used:
        return None
    viewset = used[0][0].snippet_viewset
    context = {
        "used": used,
        "index_url": viewset.get_url_name("list"),
        "merge_url": viewset.get_url_name("merge"),
        "page_title": _("In use"),
        "header_icon": viewset.icon,
    }
    return render(request, "labels/in_use.html", context)


@hooks.register("register_log_actions")
def merging_in_the_history(actions: Any) -> None:
    """What a label's history says when another became part of it."""

    @actions.register_action("labels.merge")
    class MergedFormatter(LogFormatter):
        label = _("Merge labels")

        def format_message(self, log_entry: Any) -> str:
            """Name the label that is gone."""
            return _("Another label was merged into this: %(label)s") % {
                "label": log_entry.data.get("gone", "")
            }


@hooks.register("register_log_actions")
def filling_in_the_history(actions: Any) -> None:
    """What a record's history says when one language of its words was filled in."""

    @actions.register_action(WRITTEN)
    class WrittenFormatter(LogFormatter):
        label = _("Fill in one language")

        def format_message(self, log_entry: Any) -> str:
            """Say what it says now."""
            return _("One language filled in: %(text)s") % {"text": log_entry.data.get("after", "")}
