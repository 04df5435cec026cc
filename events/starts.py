"""What a new event can begin with."""

from django.utils.translation import gettext_lazy as _

from core.starting.starts import Section, Start
from events.choices import Interpretation, Mode, Speech

STARTS = (
    Start(
        "workshop",
        _("Workshop"),
        _("A few hours in which people learn or make something together."),
        facts={"mode": Mode.IN_PERSON, "speech": Speech.BOTH},
        prompts={
            "summary": _("What will people make or learn, with whom, and who is it for?"),
            "support_words": _("What can people ask for, from whom, and by when?"),
        },
        sections=(
            Section(_("What you will do"), _("What happens, and what do people take home?")),
            Section(_("Who it is for"), _("What should people know already, if anything at all?")),
            Section(_("Who leads it"), _("Who, and why they? Choose people on record if you can.")),
            Section(_("What to bring"), _("Anything at all? Is there something to eat and drink?")),
        ),
    ),
    Start(
        "online",
        _("Online meeting"),
        _("An hour or two on a screen, with interpretation between the languages."),
        facts={
            "mode": Mode.ONLINE,
            "speech": Speech.BOTH,
            "interpretation": Interpretation.INTO_ENGLISH,
        },
        prompts={
            "summary": _("What is it about, who speaks, and what can people ask?"),
            "online_words": _(
                "Which program is it, when is the address sent, is there a telephone number?"
            ),
            "support_words": _(
                "Captions, sign language, breaks: what is there, and what can be asked for?"
            ),
        },
        sections=(
            Section(_("What it is about"), _("Why now? What is the question?")),
            Section(
                _("How to take part"), _("Can people speak, write or only watch? Is it recorded?")
            ),
        ),
    ),
    Start(
        "conference",
        _("Conference"),
        _("A day or more with several sessions and speakers."),
        facts={
            "mode": Mode.IN_PERSON,
            "speech": Speech.BOTH,
            "interpretation": Interpretation.INTO_ENGLISH,
        },
        prompts={
            "summary": _("What brings people together this time, and who should come?"),
            "support_words": _("What can people ask for, from whom, and by when?"),
        },
        sections=(
            Section(_("Why come"), _("What will be different after this day?")),
            Section(
                _("Getting there"), _("By train, bus or car, with a wheelchair; where to stay.")
            ),
            Section(_("Help with the cost"), _("Who can get it, and how do they ask?")),
        ),
    ),
)
