"""Laws and policies: what they were called and how far they had come, by date."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PublishingPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from people.dates import PartialDate
from people.fields import PartialDateField
from people.models.records import Record
from search.fields import KeySearchField


class Law(Record):
    """A law or a policy, by the name it is known by today."""

    class Kind(models.TextChoices):
        """What sort of rule it is."""

        LAW = "law", _("Law")
        POLICY = "policy", _("Policy, plan or guidance")

    kind = models.CharField(_("this is"), max_length=10, choices=Kind.choices, default=Kind.LAW)
    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=500,
        help_text=_("What it asks of whom, in a sentence or two."),
    )
    # Each state has an official text of its own, and none has a portrait.
    website = None  # type: ignore[assignment]
    picture = None

    panels = [
        FieldPanel("kind"),
        FieldPanel(
            "name", help_text=_("The official title in this language, as it is used today.")
        ),
        FieldPanel("summary"),
        InlinePanel(
            "states",
            heading=_("States by date"),
            label=_("State"),
            help_text=_("From the first to the newest. Pages show the state of their own date."),
        ),
        PublishingPanel(),
    ]
    translatable_fields = [
        TranslatableField("name"),
        SynchronizedField("kind", overridable=False),
        TranslatableField("summary"),
        TranslatableField("states"),
    ]

    search_fields = [
        *Record.search_fields,
        KeySearchField("summary"),
    ]

    class Meta(Record.Meta):
        verbose_name = _("law or policy")
        verbose_name_plural = _("laws and policies")


class LawState(TranslatableMixin, Orderable):
    """How far a law or policy had come from a date on, and what it was called."""

    class State(models.TextChoices):
        """The states, in no need of agreeing with the title beside them."""

        PROPOSED = "proposed", _("Proposed")
        INTRODUCED = "introduced", _("Bill introduced")
        PASSED = "passed", _("Bill passed")
        ACT = "act", _("Act")
        IN_FORCE = "in-force", _("In force")
        AMENDED = "amended", _("Amended")
        REPEALED = "repealed", _("Repealed")
        CONSULTATION = "consultation", _("Out for consultation")
        PUBLISHED = "published", _("Published")
        REPLACED = "replaced", _("Replaced")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    law = ParentalKey(Law, on_delete=models.CASCADE, related_name="states")
    state = models.CharField(_("state"), max_length=20, choices=State.choices)
    date = PartialDateField(_("since"))
    title = models.CharField(
        _("official title then"),
        max_length=300,
        blank=True,
        help_text=_("In this language; empty if it is the title of today."),
    )
    address = models.URLField(
        _("official address"),
        max_length=500,
        blank=True,
        help_text=_("Where the official text is found in this language."),
    )

    panels = [
        FieldRowPanel([FieldPanel("state"), FieldPanel("date")]),
        FieldPanel("title"),
        FieldPanel("address"),
    ]
    translatable_fields = [
        SynchronizedField("state", overridable=False),
        SynchronizedField("date", overridable=False),
        TranslatableField("title"),
        TranslatableField("address"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("state")
        verbose_name_plural = _("states")

    def __str__(self) -> str:
        return self.title or self.get_state_display()

    @property
    def since(self) -> PartialDate:
        """When it began."""
        return PartialDate.read(self.date)
