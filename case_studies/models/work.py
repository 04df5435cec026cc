"""When the work a case study tells of was done, and what it took."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from people.dates import PartialDate, Period
from people.fields import PartialDateField


class WorkMixin(models.Model):
    """When the work was done, and what it took."""

    started = PartialDateField(_("began"), blank=True)
    ended = PartialDateField(
        _("ended"),
        blank=True,
        help_text=_("As much as is known: 2013, 05/2013 or 01/05/2013. Empty while it goes on."),
    )
    cost = models.CharField(
        _("what it cost"),
        max_length=200,
        blank=True,
        help_text=_("In words, with what it was for: £4,000 for rooms, travel and food."),
    )
    time_needed = models.CharField(
        _("how much time it took"),
        max_length=200,
        blank=True,
        help_text=_("Of staff and of everyone else: a day a week for one person, ten evenings."),
    )

    work_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("started"), FieldPanel("ended")]),
                FieldPanel("cost"),
                FieldPanel("time_needed"),
            ],
            _("When, and what it took"),
        )
    ]
    work_fields = [
        SynchronizedField("started", overridable=False),
        SynchronizedField("ended", overridable=False),
        TranslatableField("cost"),
        TranslatableField("time_needed"),
    ]

    class Meta:
        abstract = True

    @property
    def period(self) -> Period:
        """When the work was done."""
        return Period.read(self.started, self.ended)

    def clean(self) -> None:
        """Check the dates.

        Raises:
            ValidationError: if it ended before it began, or has an end only.
        """
        super().clean()
        if self.ended and not self.started:
            raise ValidationError({"started": gettext("Say when it began as well.")})
        if self.ended and self.period.is_over_before(PartialDate.read(self.started)):
            message = gettext("It ended before it began. Change one of the two dates.")
            raise ValidationError({"ended": message})
