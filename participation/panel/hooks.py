"""The way to the signs of abuse in Wagtail's admin, and how removals are logged."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from participation.panel.sets import REMOVED_MANY, Why
from participation.panel.views import PanelView, may_look, urlpatterns


@hooks.register("register_admin_urls")
def screens_about_abuse() -> list:
    """The panel, one row, and removing."""
    return urlpatterns


class PanelMenuItem(MenuItem):
    """The panel, for those who may see signatures."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may."""
        return may_look(request.user)


@hooks.register("register_reports_menu_item")
def way_to_the_panel() -> MenuItem:
    """The way to it."""
    return PanelMenuItem(
        PanelView.page_title, reverse("abuse_panel"), name="abuse", icon_name="warning", order=140
    )


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Say in histories how many signatures were removed together, and why."""

    @actions.register_action(REMOVED_MANY)
    class Removed(LogFormatter):
        label = _("Remove signatures together")

        def format_message(self, log_entry: Any) -> str:
            """How many, and why."""
            count = log_entry.data["count"]
            said = ngettext("%(count)s signature removed", "%(count)s signatures removed", count)
            return f"{said % {'count': count}}: {Why(log_entry.data['why']).label}"
