"""What a new post can begin with."""

from django.utils.translation import gettext_lazy as _

from blog.models import BlogPostPage
from core.starting.starts import Section, Start

STARTS = (
    Start(
        "event-report",
        _("Report of an event"),
        _("For those who were not there: what was said, and what happens next."),
        facts={"kind": BlogPostPage.Kind.EVENT_REPORT},
        prompts={
            "summary": _("What was it, who came, and what is the one thing to remember?"),
        },
        sections=(
            Section(
                _("What we came to talk about"),
                _("Why did people meet, when and where? How many came, and from where?"),
            ),
            Section(
                _("What we heard"),
                _("Three or four points. Whose were they? Quote people who agreed to be quoted."),
            ),
            Section(
                _("What was hard"),
                _("Where did people disagree? Which question is still open?"),
            ),
            Section(
                _("What happens next"),
                _("Who does what by when? How can readers join in, and where are the slides?"),
            ),
        ),
    ),
    Start(
        "opinion",
        _("Opinion"),
        _("One person’s view, with a point and a reason for it."),
        facts={"kind": BlogPostPage.Kind.OPINION, "is_opinion_of_author": True},
        prompts={"summary": _("What do you think, and why does it matter now?")},
        sections=(
            Section(_("What I have seen"), _("Begin with something that happened to somebody.")),
            Section(_("What I make of it"), _("What does it show? What would others answer?")),
            Section(_("What should change"), _("Who could do what, and what would that cost?")),
        ),
    ),
    Start(
        "press-release",
        _("Press release"),
        _("News for journalists, with somebody they can call."),
        facts={"kind": BlogPostPage.Kind.PRESS_RELEASE},
        prompts={"summary": _("Who does what, when and where? One sentence.")},
        sections=(
            Section(_("What is new"), _("The news in two sentences: who, what, when, where, why.")),
            Section(
                _("What people say"),
                _("Two quotations with names and roles: one of them somebody whom it concerns."),
            ),
            Section(
                _("Notes for editors"),
                _(
                    "Who we are, in two sentences. A telephone number that is answered in Welsh "
                    "and in English. Pictures that may be used."
                ),
            ),
        ),
    ),
)
