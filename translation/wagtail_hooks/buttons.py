"""Buttons: ours in, wagtail-localize's out. Its actions ask neither for rights nor for a reason."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize import wagtail_hooks as theirs

from translation import rights
from translation.kinds import Someone
from translation.models import Pair
from translation.views.sending import address_for

THEIR_ACTIONS = {"localize-restart-translation", "localize-convert-to-alias"}
# Where they offer what asks neither for rights nor for a reason: their buttons, which ask the
# database four times for each row of a list, their actions in the editor, and their report, which
# shows every title to everybody.
THEIR_PLACES = (
    "register_page_header_buttons",
    "register_page_listing_more_buttons",
    "register_snippet_listing_buttons",
    "register_page_action_menu_item",
    "register_snippet_action_menu_item",
    "register_reports_menu_item",
)


def take_theirs_out() -> None:
    """Withdraw what wagtail-localize has registered, before it is asked for the first time.

    Wagtail has a hook to take buttons out once they are made, and none that spares making them.
    """
    for place in THEIR_PLACES:
        registered = hooks._hooks[place]
        registered[:] = [one for one in registered if one[0].__module__ != theirs.__name__]


take_theirs_out()


@hooks.register("register_page_header_buttons")
def header_button(
    page: Page, user: Someone, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Send the page that is looked at for translation, if it is one that is translated."""
    if not is_free(page):
        yield from page_button(page, user)


@hooks.register("register_page_listing_more_buttons")
def page_button(page: Page, user: Someone, next_url: str | None = None) -> Iterator[Button]:
    """Send a page for translation. Without a query, as lists ask it for every row."""
    pair = getattr(page, "listed_pair", None)
    if page.is_root() or (pair and pair.is_free):
        return
    if user.has_perm("translation.send_for_translation"):
        yield _send_button(page, priority=55)


@hooks.register("register_snippet_listing_buttons")
def record_button(snippet: Model, user: Someone, next_url: str | None = None) -> Iterator[Button]:
    """Send a record for translation."""
    is_record = isinstance(snippet, TranslatableMixin) and isinstance(snippet, DraftStateMixin)
    pair = getattr(snippet, "listed_pair", None)
    if pair and pair.is_free:
        return
    if is_record and rights.may_send(user, snippet):
        yield _send_button(snippet, priority=100)


def is_free(record: Model) -> bool:
    """Whether each language of a page's or record's pair is edited on its own."""
    key: Any = getattr(record, "translation_key", None)
    return Pair.objects.filter(pk=key, is_free=True).exists()


def _send_button(record: Model, priority: int) -> Button:
    return Button(
        _("Send for translation"), address_for(record), icon_name="site", priority=priority
    )
