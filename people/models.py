"""People and organisations: one record each, translated like prose."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PublishingPanel
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from translation.records import PairedRecord

BIOGRAPHY_FEATURES = ["bold", "italic", "link", "lang-en", "lang-cy"]
YEAR_RANGE = [MinValueValidator(1800), MaxValueValidator(2200)]


class Record(
    PairedRecord,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A record with a row in each language, drafts, history and approval.

    `name` repeats in the twin where it is the same in both languages.
    """

    name = models.CharField(_("name"), max_length=200)
    website = models.URLField(_("website"), blank=True)
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    record_fields = [
        TranslatableField("name"),
        SynchronizedField("website"),
        SynchronizedField("picture", overridable=False),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Organisation(Record):
    """An organisation with its official name in each language."""

    description = models.TextField(_("description"), blank=True, max_length=500)

    panels = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldPanel("website"),
        FieldPanel("picture"),
        PublishingPanel(),
    ]
    translatable_fields = [*Record.record_fields, TranslatableField("description")]

    class Meta(Record.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class Person(Record):
    """Someone who writes, speaks or is written about; never a login name."""

    role = models.CharField(_("role"), max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    biography = RichTextField(_("biography"), blank=True, features=BIOGRAPHY_FEATURES)

    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("organisation"),
        FieldPanel("biography"),
        FieldPanel("website"),
        FieldPanel("picture"),
        InlinePanel("roles", heading=_("Roles and when they were held")),
        PublishingPanel(),
    ]
    translatable_fields = [
        *Record.record_fields,
        TranslatableField("role"),
        TranslatableField("organisation"),
        TranslatableField("biography"),
        TranslatableField("roles"),
    ]

    class Meta(Record.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @property
    def organisation_name(self) -> str:
        """The name of the organisation, if its record is public."""
        return self.organisation.name if self.organisation and self.organisation.live else ""


class DatedRole(TranslatableMixin, Orderable):
    """A role someone held, and when: old pages stay true when people move on."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(_("role"), max_length=200)
    start_year = models.PositiveSmallIntegerField(
        _("from"), null=True, blank=True, validators=YEAR_RANGE
    )
    end_year = models.PositiveSmallIntegerField(
        pgettext_lazy("end of a period", "to"), null=True, blank=True, validators=YEAR_RANGE
    )

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("start_year"), FieldPanel("end_year")]),
    ]
    translatable_fields = [
        TranslatableField("title"),
        SynchronizedField("start_year", overridable=False),
        SynchronizedField("end_year", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("dated role")

    def __str__(self) -> str:
        return self.title
