"""On the first screen: how many messages wait for a person."""

from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component

from mail.admin.messages import FOR_A_PERSON
from mail.models import Message

# Before what waits for translation: somebody is not getting their mail.
ORDER = 190


class UndecidedPanel(Component):
    """The messages nothing is done about until a person decides."""

    order = ORDER
    template_name = "mail/undecided.html"

    def __init__(self) -> None:
        self.uncertain = Message.objects.uncertain().count()
        self.given_up = Message.objects.given_up().count()

    def __bool__(self) -> bool:
        return bool(self.uncertain or self.given_up)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """How many of each, and where they are."""
        return {
            "uncertain": self.uncertain,
            "given_up": self.given_up,
            "address": f"{reverse('outgoing_mail:index')}?state={FOR_A_PERSON}",
        }
