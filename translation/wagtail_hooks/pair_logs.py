"""What Wagtail's own history says about what people decide on a pair's page."""

from typing import Any

from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from translation.state.promises import PROMISED
from translation.state.still_stands import WITHDRAWN


@hooks.register("register_log_actions")
def our_log_actions(actions: Any) -> None:
    """What a page's history says about its pair."""

    @actions.register_action(PROMISED)
    class PromisedFormatter(LogFormatter):
        label = gettext_lazy("Set owner and due date")
        message = gettext_lazy("Owner and due date set")

    @actions.register_action(WITHDRAWN)
    class WithdrawnFormatter(LogFormatter):
        label = gettext_lazy("Take confirmations back")
        message = gettext_lazy("Confirmations that the other language still stands taken back")
