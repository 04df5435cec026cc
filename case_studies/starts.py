"""What a new case study can begin with."""

from django.utils.translation import gettext_lazy as _

from core.starting.starts import Start

STARTS = (
    Start(
        "service",
        _("Story of a service"),
        _("A service that people who use it and people who run it changed together."),
        prompts={
            "summary": _("Which service, who changed it together, and what is different now?"),
            "challenge": _("What did it feel like to use the service before? Who said so first?"),
            "involved": _("Who used it, who ran it, who paid for it? Who was not at the table?"),
            "decisions": _(
                "What could the people who use it decide, and what was decided already?"
            ),
            "approach": _(
                "What did you do first, and after that? How often did you meet, and where?"
            ),
            "change": _("What is different for somebody who comes today? How do you know?"),
            "difficulty": _("What would you do otherwise? What is still not solved?"),
        },
    ),
    Start(
        "campaign",
        _("Story of a decision"),
        _("People who changed a plan, a law or a budget, or tried to."),
        prompts={
            "summary": _("What was to be decided, who had a say in it, and how did it end?"),
            "challenge": _("What was planned, by whom, and whom would it have affected?"),
            "involved": _("Who came together, and how did others find out? Who was against it?"),
            "decisions": _("Who had the last word? At which moment could people still change it?"),
            "approach": _("What did people do, in order? Which of it reached those who decide?"),
            "change": _("What was decided? What was promised, and has it happened since?"),
            "difficulty": _("What did it cost those who took part? What did not work?"),
        },
    ),
)
