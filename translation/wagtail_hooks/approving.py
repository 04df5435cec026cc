"""Approving in Wagtail's own screens: no button for what somebody else has to approve."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.snippets.action_menu import ActionMenuItem as RecordMenuItem

from translation.going_live import own_work
from translation.going_live.refusals import address_of_dialog
from translation.kinds import Record, Someone
from translation.panels.to_approve import ToApprovePanel

APPROVE = "approve"
OWN_WORK = "translation-own-work"
SOMEBODY_ELSE = _("Somebody else has to approve it…")


class OwnWorkMenuItem(ActionMenuItem):
    """In the place of the buttons to approve a page: who may not, and the way to the reason."""

    name = OWN_WORK
    label = SOMEBODY_ELSE
    icon_name = "info-circle"

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """The dialog, which says why."""
        return address_of_dialog(parent_context["page"])


class RecordOwnWorkMenuItem(RecordMenuItem):
    """The same for a record."""

    name = OWN_WORK
    label = SOMEBODY_ELSE
    icon_name = "info-circle"

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """The dialog, which says why."""
        return address_of_dialog(parent_context["instance"])


# Before the labels of the buttons are changed, of which none may be left.
@hooks.register("construct_page_action_menu", order=-1)
def leave_a_page_to_others(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Offer no approval of one's own page."""
    _leave_to_others(menu_items, context.get("page"), request.user, OwnWorkMenuItem())


@hooks.register("construct_snippet_action_menu")
def leave_a_record_to_others(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Offer no approval of one's own record."""
    _leave_to_others(menu_items, context.get("instance"), request.user, RecordOwnWorkMenuItem())


def _leave_to_others(
    menu_items: list[Any], record: Record | None, user: Someone, instead: Any
) -> None:
    approving = [item for item in menu_items if item.name == APPROVE]
    if approving and own_work.waits_for_another(record, user):
        menu_items[menu_items.index(approving[0])] = instead
        menu_items[:] = [item for item in menu_items if item not in approving]


@hooks.register("construct_homepage_panels")
def leave_lists_to_others(request: HttpRequest, panels: list[Component]) -> None:
    """Offer no approval of one's own work on the first screen either."""
    panels[:] = [
        ToApprovePanel() if type(panel) is WorkflowObjectsToModeratePanel else panel
        for panel in panels
    ]
