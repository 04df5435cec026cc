"""Buttons: ours in, wagtail-localize's out. Its actions ask neither for rights nor for a reason."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import DraftStateMixin, Page, TranslatableMixin

from translation import rights
from translation.kinds import Someone
from translation.views.sending import address_for

THEIR_ACTIONS = {"localize-restart-translation", "localize-convert-to-alias"}


@hooks.register("construct_reports_menu")
def remove_their_report(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Take wagtail-localize's report out: it shows every title to everybody."""
    theirs = "/localize/reports/"
    menu_items[:] = [item for item in menu_items if theirs not in item.url]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def page_button(
    page: Page, user: Someone, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Send a page for translation. Without a query, as lists ask it for every row."""
    if not page.is_root() and user.has_perm("translation.send_for_translation"):
        yield _send_button(page, priority=55)


@hooks.register("register_snippet_listing_buttons")
def record_button(snippet: Model, user: Someone, next_url: str | None = None) -> Iterator[Button]:
    """Send a record for translation."""
    is_record = isinstance(snippet, TranslatableMixin) and isinstance(snippet, DraftStateMixin)
    if is_record and rights.may_send(user, snippet):
        yield _send_button(snippet, priority=100)


def _send_button(record: Model, priority: int) -> Button:
    return Button(
        _("Send for translation"), address_for(record), icon_name="site", priority=priority
    )


@hooks.register("construct_page_listing_buttons")
def remove_their_page_buttons(
    buttons: list[Button], page: Page, user: Someone, context: dict[str, Any]
) -> None:
    """Take wagtail-localize's buttons out of the page list."""
    _remove_their_buttons(buttons)
    for button in buttons:
        if inner := getattr(button, "dropdown_buttons", None):
            _remove_their_buttons(inner)


@hooks.register("construct_snippet_listing_buttons")
def remove_their_record_buttons(buttons: list[Button], snippet: Model, user: Someone) -> None:
    """Take wagtail-localize's buttons out of the lists of records."""
    _remove_their_buttons(buttons)


def _remove_their_buttons(buttons: list[Button]) -> None:
    buttons[:] = [button for button in buttons if "/localize/" not in (button.url or "")]


@hooks.register("construct_page_action_menu")
@hooks.register("construct_snippet_action_menu")
def remove_their_actions(menu_items: list, request: HttpRequest, context: dict) -> None:
    """Take "Convert to alias page" and "Start Synced translation" out of the editor."""
    menu_items[:] = [item for item in menu_items if item.name not in THEIR_ACTIONS]
