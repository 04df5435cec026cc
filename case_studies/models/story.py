"""The parts of the story, each with the questions it answers."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import TranslatableField

from core.blocks.text import SENTENCE_FEATURES
from search.fields import KeySearchField

# Headings of a part stand below the heading of the page and of the part itself.
FEATURES = ["h3", "ol", "ul", *SENTENCE_FEATURES]


def story_part(name: Promise, questions: Promise) -> RichTextField:
    """A part of the story, which may be left out.

    Args:
        name: what the part is called in the editor.
        questions: what it answers.
    """
    return RichTextField(name, features=FEATURES, blank=True, help_text=questions)


class StoryMixin(models.Model):
    """From the challenge to what was hard."""

    challenge = story_part(
        _("the challenge"),
        _("What was not working, and for whom? Who said so first?"),
    )
    involved = story_part(
        _("who was involved"),
        _("Who took part, how many, and how did they come to it? Who was missing at the table?"),
    )
    decisions = story_part(
        _("how decisions were shared, in words"),
        _("Who decided what, and when? What could people change, and what was fixed?"),
    )
    approach = story_part(
        _("what was done"),
        _("What happened, in which order? What would another group need to know?"),
    )
    change = story_part(
        _("what changed"),
        _(
            "What is different now for people, for the service, and in how you work? Numbers "
            "belong below, with their source."
        ),
    )
    difficulty = story_part(
        _("what was hard"),
        _("What did not work? What would you do otherwise? This helps others most."),
    )
    contact = RichTextField(
        _("contact"),
        features=SENTENCE_FEATURES,
        blank=True,
        help_text=_(
            "Whom to ask, with a link or an address they agreed to. It can be read by everyone."
        ),
    )

    beginning_panels = [
        MultiFieldPanel(
            [FieldPanel("challenge"), FieldPanel("involved"), FieldPanel("decisions")],
            _("How it began"),
        )
    ]
    middle_panels = [
        MultiFieldPanel([FieldPanel("approach"), FieldPanel("change")], _("What happened"))
    ]
    end_panels = [FieldPanel("difficulty")]
    contact_panels = [FieldPanel("contact")]
    story_texts = (
        "challenge",
        "involved",
        "decisions",
        "approach",
        "change",
        "difficulty",
        "contact",
    )
    story_fields = [TranslatableField(name) for name in story_texts]
    story_search = [KeySearchField(name) for name in story_texts]

    class Meta:
        abstract = True
