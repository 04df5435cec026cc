"""What Wagtail's own history says about translation."""

from typing import Any

from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter


@hooks.register("register_log_actions")
def our_log_actions(actions: Any) -> None:
    """What a page's history says about translation."""

    @actions.register_action("translation.send")
    class SentFormatter(LogFormatter):
        label = gettext_lazy("Send for translation")
        message = gettext_lazy("Sent for translation")

    @actions.register_action("translation.facts")
    class FactsFormatter(LogFormatter):
        label = gettext_lazy("Take over facts")
        message = gettext_lazy("Facts taken over from the other language")
