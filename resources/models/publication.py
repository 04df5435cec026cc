"""Who brought a resource out, and when."""

from datetime import date as Date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.dates import DatePrecision
from resources.models.vocabulary import Source


class PublicationMixin(models.Model):
    """Whether it is ours, who published it, and its date as far as it is known."""

    source = models.CharField(
        pgettext_lazy("who made a resource", "source"),
        max_length=10,
        choices=Source.choices,
        default=Source.EXTERNAL,
    )
    publisher = models.ForeignKey(
        "people.Organisation",
        verbose_name=_("publisher"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    date = models.DateField(
        _("date"),
        null=True,
        blank=True,
        help_text=_("When it came out. For a year alone, choose any day of it and “Year only”."),
    )
    date_precision = models.CharField(
        _("how much of the date is known"),
        max_length=5,
        choices=DatePrecision.choices,
        default=DatePrecision.YEAR,
    )

    source_panels = [FieldPanel("source")]
    publisher_panels = [FieldPanel("publisher")]
    date_panels = [FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")])]
    publication_fields = [
        SynchronizedField("source", overridable=False),
        TranslatableField("publisher"),
        SynchronizedField("date", overridable=False),
        SynchronizedField("date_precision", overridable=False),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Check the date.

        Raises:
            ValidationError: if its year is still to come.
        """
        super().clean()
        if isinstance(self.date, Date) and self.date.year > timezone.localdate().year:
            raise ValidationError({"date": gettext("This year is still to come.")})
