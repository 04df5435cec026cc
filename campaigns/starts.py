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
    Start(
        "law",
        _("A say in a law"),
        _("A letter about a bill or a plan that can still be changed."),
        prompts={
            "summary": _("Which bill or plan, what should change in it, and until when can it?"),
            "recipient": _("Who takes it forward? Name the office."),
        },
    ),
)
