"""The way to delivery packs in Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from campaigns.pack.views import NOTED, PacksView, may_deliver, urlpatterns


@hooks.register("register_admin_urls")
def screens_of_packs() -> list:
    """The letters, one pack, and its text."""
    return urlpatterns


class PacksMenuItem(MenuItem):
    """The packs, for those who may take signatures away."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may."""
        return may_deliver(request.user)


@hooks.register("register_reports_menu_item")
def way_to_the_packs() -> MenuItem:
    """The way to them."""
    return PacksMenuItem(
        PacksView.page_title,
        reverse("delivery_packs"),
        name="packs",
        icon_name="download",
        order=141,
    )


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Say in histories which pack was handed over."""

    @actions.register_action(NOTED)
    class Noted(LogFormatter):
        label = _("Note a delivery pack")

        def format_message(self, log_entry: Any) -> str:
            """Its number and its checksum."""
            words = _("Delivery pack with %(count)s signatures, checksum %(checksum)s")
            return str(words) % log_entry.data
