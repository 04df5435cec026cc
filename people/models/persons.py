"""People, offices, and the roles people held."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PublishingPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from people.dates import Period
from people.fields import PartialDateField
from people.models.organisations import Organisation
from people.models.records import TEXT_FEATURES, Record
from search.fields import KeySearchField


class Person(Record):
    """Someone who writes, speaks or is written about; never a login name.

    An office stands for whoever held it, where no name is known or none should be given.
    """

    class Kind(models.TextChoices):
        """Whom a record stands for."""

        PERSON = "person", _("A person")
        OFFICE = "office", _("An office, without the name of whoever held it")

    kind = models.CharField(_("this is"), max_length=10, choices=Kind.choices, default=Kind.PERSON)
    sort_as = models.CharField(
        _("name in alphabetical lists"),
        max_length=200,
        blank=True,
        help_text=_(
            "Only where the last word of the name is not what it is looked up by: "
            "“van der Berg, Anna”. In both languages."
        ),
    )
    role = models.CharField(
        _("role"),
        max_length=200,
        blank=True,
        help_text=_("What they are today. What they were belongs to the roles with dates."),
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    biography = RichTextField(_("biography"), blank=True, features=TEXT_FEATURES)

    panels = [
        FieldPanel("kind"),
        FieldPanel(
            "name",
            help_text=_(
                "As readers should see it; a first name alone is enough. For an office, what "
                "the office is called: “Mental Health Commissioner, Western Australia”."
            ),
        ),
        FieldPanel("sort_as"),
        FieldRowPanel([FieldPanel("role"), FieldPanel("organisation")]),
        InlinePanel(
            "roles",
            heading=_("Roles and when they were held"),
            label=_("Role with dates"),
            help_text=_("Pages show the role of their own date beside the text."),
        ),
        FieldPanel("biography"),
        FieldPanel("website"),
        FieldPanel("picture"),
        PublishingPanel(),
    ]
    translatable_fields = [
        *Record.record_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("sort_as", overridable=False),
        TranslatableField("role"),
        TranslatableField("organisation"),
        TranslatableField("biography"),
        TranslatableField("roles"),
    ]

    search_fields = [
        *Record.search_fields,
        KeySearchField("role"),
        KeySearchField("biography"),
    ]

    class Meta(Record.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @property
    def organisation_name(self) -> str:
        """The name of the organisation, if its record is public."""
        return self.organisation.name if self.organisation and self.organisation.live else ""

    @property
    def name_in_lists(self) -> str:
        """What alphabetical lists go by: the last word of a person's name, an office's first."""
        first, _space, last = self.name.strip().rpartition(" ")
        if self.kind == self.Kind.OFFICE or not first:
            return self.name
        return self.sort_as or f"{last}, {first}"


class DatedRole(TranslatableMixin, Orderable):
    """A role someone held, and when: old pages stay true when people move on."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(_("role"), max_length=200)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("If the role does not name it already."),
    )
    start = PartialDateField(_("from"), blank=True)
    end = PartialDateField(
        pgettext_lazy("end of a period", "to"),
        blank=True,
        help_text=_("Empty while the role is still held."),
    )

    panels = [
        FieldPanel("title"),
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("organisation"),
        SynchronizedField("start", overridable=False),
        SynchronizedField("end", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("dated role")
        verbose_name_plural = _("dated roles")

    def __str__(self) -> str:
        return self.title

    @property
    def period(self) -> Period:
        """When the role was held."""
        return Period.read(self.start, self.end)

    @property
    def organisation_name(self) -> str:
        """The name of the organisation, if its record is public."""
        return self.organisation.name if self.organisation and self.organisation.live else ""
