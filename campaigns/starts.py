"""What a new open letter can begin with."""

from django.utils.translation import gettext_lazy as _

from core.starting.starts import Start

STARTS = (
    Start(
        "request",
        _("One request"),
        _("A letter that asks one person for one thing they can decide."),
        prompts={
            "summary": _("What do you ask, of whom, and by when?"),
            "recipient": _("Who can decide this? Name the office."),
        },
    ),
)
