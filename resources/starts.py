"""What a new resource can begin with."""

from django.utils.translation import gettext_lazy as _

from core.starting.starts import Section, Start
from resources.models.vocabulary import Kind, Source

STARTS = (
    Start(
        "guide",
        _("How-to guide"),
        _("Something to do, step by step, written here."),
        facts={"kind": Kind.GUIDE, "source": Source.OURS},
        prompts={
            "summary": _("What will somebody be able to do after reading it?"),
            "intended_for": _("Who is it for, and what should they know already?"),
        },
        sections=(
            Section(
                _("Before you begin"),
                _("What is needed: time, money, people, a room, somebody’s yes?"),
            ),
            Section(
                _("Step by step"),
                _("One step a paragraph, each beginning with what to do. Five to nine steps."),
            ),
            Section(_("When it gets stuck"), _("What goes wrong most often, and what then helps?")),
            Section(_("An example"), _("Who has done it? What did they do differently?")),
        ),
    ),
    Start(
        "report",
        _("Summary of a report"),
        _("What a long report says, for those who will not read all of it."),
        facts={"kind": Kind.REPORT},
        prompts={
            "summary": _("What did they look into, and what is the main thing they found?"),
            "intended_for": _("Who can use it, and for what?"),
        },
        sections=(
            Section(
                _("What it is about"), _("Who wrote it for whom, when, and with which question?")
            ),
            Section(
                _("What it found"),
                _("Three to five findings in plain words, each with the page it is on."),
            ),
            Section(_("What it recommends"), _("To whom? What would change for people?")),
            Section(
                _("What to keep in mind"),
                _("Who was not asked? What is out of date by now? What do others say?"),
            ),
        ),
    ),
)
