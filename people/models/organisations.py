"""Organisations, and the names they had."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PublishingPanel,
)
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from people.dates import Period
from people.fields import PartialDateField
from people.models.records import Record
from search.fields import KeySearchField


class Organisation(Record):
    """An organisation with its official name in each language."""

    description = models.TextField(
        _("description"),
        blank=True,
        max_length=500,
        help_text=_("What it is and does, in a sentence or two."),
    )
    start = PartialDateField(_("founded"), blank=True)
    end = PartialDateField(_("closed"), blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("followed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
        help_text=_(
            "The organisation that took over its work. If only the name changed, add the old one "
            "to the former names instead."
        ),
    )

    panels = [
        FieldPanel("name", help_text=_("The official name in this language, as it is used today.")),
        FieldPanel("description"),
        FieldPanel("website"),
        FieldPanel("picture"),
        InlinePanel(
            "former_names",
            heading=_("Former names"),
            label=_("Former name"),
            help_text=_(
                "Pages from that time show the name of that time beside the text, if it is known "
                "when it ended."
            ),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("start"), FieldPanel("end")]), FieldPanel("successor")],
            _("Beginning and end"),
        ),
        PublishingPanel(),
    ]
    translatable_fields = [
        *Record.record_fields,
        TranslatableField("description"),
        TranslatableField("former_names"),
        SynchronizedField("start", overridable=False),
        SynchronizedField("end", overridable=False),
        TranslatableField("successor"),
    ]

    search_fields = [
        *Record.search_fields,
        KeySearchField("description"),
    ]

    class Meta(Record.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    @property
    def period(self) -> Period:
        """When it existed, as far as is known."""
        return Period.read(self.start, self.end)


class FormerName(TranslatableMixin, Orderable):
    """A name an organisation had, and when."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(_("name"), max_length=200)
    start = PartialDateField(_("from"), blank=True)
    end = PartialDateField(pgettext_lazy("end of a period", "to"), blank=True)

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("start"), FieldPanel("end")])]
    translatable_fields = [
        TranslatableField("name"),
        SynchronizedField("start", overridable=False),
        SynchronizedField("end", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("former name")
        verbose_name_plural = _("former names")

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> Period:
        """When it was the name."""
        return Period.read(self.start, self.end)
