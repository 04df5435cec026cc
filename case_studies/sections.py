"""The parts of the story, each with the questions it answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from core.blocks.text import SENTENCE_FEATURES

# Headings of a part stand below the heading of the page and of the part itself.
FEATURES = ["h3", "ol", "ul", *SENTENCE_FEATURES]


class StoryMixin(models.Model):
    """From the challenge to what was hard."""

    challenge = RichTextField(
        _("the challenge"),
        features=FEATURES,
        blank=True,
        help_text=_("What was not working, and for whom? Who said so first?"),
    )
    involved = RichTextField(
        _("who was involved"),
        features=FEATURES,
        blank=True,
        help_text=_(
            "Who took part, how many, and how did they come to it? Who was missing at the table?"
        ),
    )
    decisions = RichTextField(
        _("how decisions were shared, in words"),
        features=FEATURES,
        blank=True,
        help_text=_("Who decided what, and when? What could people change, and what was fixed?"),
    )
    approach = RichTextField(
        _("what was done"),
        features=FEATURES,
        blank=True,
        help_text=_("What happened, in which order? What would another group need to know?"),
    )
    change = RichTextField(
        _("what changed"),
        features=FEATURES,
        blank=True,
        help_text=_(
            "What is different now for people, for the service, and in how you work? Numbers "
            "belong below, with their source."
        ),
    )
    difficulty = RichTextField(
        _("what was hard"),
        features=FEATURES,
        blank=True,
        help_text=_("What did not work? What would you do otherwise? This helps others most."),
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
    story_search = [index.SearchField(name) for name in story_texts]

    class Meta:
        abstract = True
