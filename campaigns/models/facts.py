"""The facts of a letter, which are the same in both languages."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from campaigns.states import CAN_BE_SIGNED, LetterState, state_of
from participation.models import SignedLetter
from translation.models import Pair

# Days after its deadline in which a letter is delivered and answered, unless editors say otherwise.
NAMES_KEPT = timedelta(days=180)
# Whoever signs on the last day has two weeks to confirm it.
SOONEST = timedelta(days=14)


class LetterFacts(models.Model):
    """Until when a letter can be signed, what became of it, and when the names are deleted."""

    deadline = models.DateField(
        _("deadline"), help_text=_("The last day on which the letter can be signed.")
    )
    delivered_on = models.DateField(_("delivered on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    anonymise_on = models.DateField(
        _("names are deleted on"),
        null=True,
        blank=True,
        help_text=_(
            "On this day the names and addresses of everybody who signed are deleted; how many "
            "signed stays. Left empty it is six months after the deadline."
        ),
    )
    goal = models.PositiveIntegerField(
        _("goal"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("How many signatures you hope for. It can be left empty."),
    )

    facts_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("deadline"), FieldPanel("goal")]),
                FieldRowPanel([FieldPanel("delivered_on"), FieldPanel("answered_on")]),
                FieldPanel("anonymise_on"),
            ],
            _("Dates and goal"),
        )
    ]
    facts_fields = [
        SynchronizedField(name, overridable=False)
        for name in ("deadline", "delivered_on", "answered_on", "anonymise_on", "goal")
    ]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and let the pair know what outlives the page: how long names are kept."""
        super().save(*args, **kwargs)
        page: Any = self
        if page.live:
            SignedLetter.objects.update_or_create(
                pair=Pair.objects.of(page),
                defaults={"closes_on": self.deadline, "anonymise_on": self.names_deleted_on},
            )

    @property
    def state(self) -> LetterState:
        """How far the letter has come today."""
        today = timezone.localdate()
        return state_of(self.deadline, self.delivered_on, self.answered_on, today)

    @property
    def can_be_signed(self) -> bool:
        """Whether it is open today."""
        return self.state in CAN_BE_SIGNED

    @property
    def names_deleted_on(self) -> Any:
        """The day on which nobody who signed is known any more."""
        return self.anonymise_on or self.deadline + NAMES_KEPT

    def clean(self) -> None:
        """Check that the dates come one after the other.

        Raises:
            ValidationError: by field, each saying what to do.
        """
        super().clean()
        if self.answered_on and not self.delivered_on:
            raise ValidationError({"delivered_on": gettext("Say when it was delivered as well.")})
        if self.answered_on and self.delivered_on and self.answered_on < self.delivered_on:
            raise ValidationError(
                {"answered_on": gettext("It was answered before it was delivered. Change one.")}
            )
        if self.deadline and self.anonymise_on and self.anonymise_on < self.deadline + SOONEST:
            raise ValidationError(
                {"anonymise_on": gettext("Leave people two weeks after the deadline to confirm.")}
            )
