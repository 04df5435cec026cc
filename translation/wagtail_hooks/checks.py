"""What Wagtail's own history says about checks."""

from typing import Any

from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from translation.checking.overriding import LOGGED


@hooks.register("register_log_actions")
def our_log_actions(actions: Any) -> None:
    """What a page's history says about checks of its texts."""

    @actions.register_action(LOGGED)
    class OverrideFormatter(LogFormatter):
        label = gettext_lazy("Set a check aside")
        message = gettext_lazy("A check was set aside with a reason")
