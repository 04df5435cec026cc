"""The care for pages in Wagtail's admin: the first screen, the editor, the history."""

from datetime import date as Date
from typing import Any

from django.http import HttpRequest
from django.urls import include, path
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from core.upkeep import views
from core.upkeep.keeping import STILL_CORRECT, address_of
from core.upkeep.lasting import LastingMixin
from core.upkeep.models import Upkeep
from core.upkeep.panel import ReviewPanel


@hooks.register("register_admin_urls")
def our_screen() -> list:
    """Saying that a pair is still correct."""
    return [path("upkeep/", include((views.urlpatterns, "upkeep")))]


@hooks.register("construct_homepage_panels")
def show_what_to_check(request: HttpRequest, panels: list[Component]) -> None:
    """List what the person looks after and is to check now."""
    panel = ReviewPanel(request.user)
    if panel.mine.exists():
        panels.append(panel)


@hooks.register("register_page_header_buttons")
def lead_to_the_check(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> list[Button]:
    """Offer in the editor of a page whose day has come to say that it is still correct."""
    if view_name != "edit" or not isinstance(page, LastingMixin):
        return []
    due = Upkeep.objects.due().filter(pair=page.translation_key).first()
    if due is None:
        return []
    return [Button(_("Still correct?"), url=address_of(due), icon_name="check", priority=15)]


@hooks.register("register_log_actions")
def our_log_actions(actions: Any) -> None:
    """What a page's history says about it."""

    @actions.register_action(STILL_CORRECT)
    class StillCorrectFormatter(LogFormatter):
        label = _("Keep as correct")

        def format_message(self, log_entry: Any) -> str:
            """That somebody checked it, and until when that holds."""
            day = date_format(Date.fromisoformat(log_entry.data["review_on"]))
            return _("Checked and still correct. To be checked again on: %(date)s") % {"date": day}
