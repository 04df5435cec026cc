"""Where Wagtail's admin meets translation: our screens and buttons in, wagtail-localize's out."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import DraftStateMixin, Page, TranslatableMixin

from translation import gate, refusals, rights, segments, trees
from translation.kinds import Someone
from translation.views import guards
from translation.views.sending import address_for

THEIR_URLS = "wagtail_localize:"
THEIR_ACTIONS = {"localize-restart-translation", "localize-convert-to-alias"}


@hooks.register("register_admin_urls")
def our_screens() -> list:
    """Our own addresses."""
    return [path("translation/", include("translation.urls"))]


@hooks.register("register_admin_urls", order=-1)
def guarded_addresses() -> list:
    """wagtail-localize's addresses; ours come first and every one of theirs is covered."""
    return [path("localize/", include(guards.urlpatterns))]


@hooks.register("register_permissions")
def our_rights() -> QuerySet[Permission]:
    """The rights to translate and to send, for the group form."""
    return Permission.objects.filter(
        content_type__app_label="translation", content_type__model="pair"
    )


class TranslationsMenuItem(MenuItem):
    """The list of translations, for those who may translate."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may translate into any language."""
        return bool(rights.languages_of(request.user))


@hooks.register("register_admin_menu_item")
def translations_menu_item() -> MenuItem:
    """The way to the list."""
    return TranslationsMenuItem(
        gettext_lazy("Translations"), reverse("translation:list"), icon_name="site", order=250
    )


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


@hooks.register("before_edit_page", order=-1)
@hooks.register("before_edit_snippet", order=-1)
def edit_translations_at_the_desk(request: HttpRequest, record: Model) -> HttpResponse | None:
    """Open a translation at the translator's page, and let nobody mirror or unlink it.

    Raises:
        PermissionDenied: if an action of wagtail-localize is posted.
    """
    if THEIR_ACTIONS & set(request.POST):
        raise PermissionDenied
    if not isinstance(record, TranslatableMixin):
        return None
    translation = segments.translation_of(record)
    return redirect("translation:desk", translation.pk) if translation else None


@hooks.register("before_publish_page")
def ask_the_gate(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Ask before the page editor publishes; what was written stays as a draft."""
    try:
        gate.require_ready(page.specific, page.get_latest_revision())
    except gate.NotReadyError as refusal:
        match = request.resolver_match
        if match and match.view_name == "wagtailadmin_pages:add":
            # Wagtail adds a page it is about to publish as live already.
            Page.objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)
        refusals.tell(request, refusal)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_move_page")
def refuse_moves_across_languages(
    request: HttpRequest, page: Page, destination: Page
) -> HttpResponse | None:
    """Say why a page cannot go into the other language's tree."""
    if trees.is_same_language(page, destination):
        return None
    messages.error(request, trees.other_language_sentence())
    return redirect("wagtailadmin_pages:move", page.pk)


@hooks.register("register_log_actions")
def our_log_actions(actions: Any) -> None:
    """What a page's history says about translation."""

    @actions.register_action("translation.send")
    class SentFormatter(LogFormatter):
        label = gettext_lazy("Send for translation")
        message = gettext_lazy("Sent for translation")
