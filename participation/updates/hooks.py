"""Updates of letters in Wagtail's admin."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from participation.updates.admin import UpdateViewSet
from participation.updates.sending import SENT


@hooks.register("register_admin_viewset")
def updates_of_letters() -> list:
    """The updates."""
    return [UpdateViewSet("letter_updates")]


@hooks.register("register_permissions")
def right_to_send() -> QuerySet[Permission]:
    """The right to send, for the form of a group."""
    return Permission.objects.filter(
        content_type__app_label="participation", codename="send_letterupdate"
    )


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Say in histories that an update was sent, and to how many."""

    @actions.register_action(SENT)
    class Sent(LogFormatter):
        label = _("Send an update")

        def format_message(self, log_entry: Any) -> str:
            """How many it goes to."""
            count = log_entry.data["count"]
            return ngettext(
                "Sent to %(count)s person who signed", "Sent to %(count)s people who signed", count
            ) % {"count": count}
