"""Mail in Wagtail's admin."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from mail.admin import deciding
from mail.admin.letters import LetterViewSet, leave_out_unpublishing
from mail.admin.messages import OutgoingMailViewSet
from mail.admin.panel import UndecidedPanel
from mail.admin.policies import KeptPolicy, may_settle
from mail.models import Letter, Message

register_permission_policy(Letter, KeptPolicy(Letter))
register_permission_policy(Message, KeptPolicy(Message))


class MailGroup(SnippetViewSetGroup):
    """One menu entry for what we write and what is on its way."""

    items = [LetterViewSet, OutgoingMailViewSet("outgoing_mail")]
    menu_label = _("Mail")
    menu_icon = "mail"
    menu_order = 321


register_snippet(MailGroup)
hooks.register("construct_snippet_action_menu", leave_out_unpublishing)
hooks.register("register_log_actions", deciding.register_decisions)


@hooks.register("register_admin_urls")
def our_screens() -> list:
    """One message; trying a letter and taking changes back."""
    return [path("mail/", include((deciding.urlpatterns, "mail")))]


@hooks.register("insert_global_admin_css")
def style_our_screens() -> str:
    """The few styles of the list and the editor of letters."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-mail.css"))


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    """Tell those who may decide about messages that some wait for it."""
    if may_settle(request.user) and (panel := UndecidedPanel()):
        panels.append(panel)
