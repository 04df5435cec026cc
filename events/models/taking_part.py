"""Where an event is, how people take part, and what is left afterwards."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.fields import BodyField
from events.blocks import MaterialsBlock, OrganisersBlock, ProgrammeBlock
from events.choices import NOT_KNOWN, Cost, Interpretation, Mode, Speech, Support
from events.fields import ChoicesField


class WhereMixin(models.Model):
    """A venue, or how to join from afar, or both.

    The venue may be chosen in either language: where people must go is a fact. Readers get the
    record of their own language.
    """

    mode = models.CharField(
        _("how people meet"), max_length=10, choices=Mode.choices, default=Mode.IN_PERSON
    )
    venue = models.ForeignKey(
        "events.Venue",
        verbose_name=_("venue"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("In either language: readers get the one in theirs."),
    )
    place_words = models.CharField(
        _("where in the venue"),
        max_length=200,
        blank=True,
        help_text=_("Such as a room or a floor; or the town, where no venue is on record."),
    )
    online_url = models.URLField(
        _("address to join at"),
        blank=True,
        help_text=_("Everybody can see it. Leave it empty if it is sent to those who book."),
    )
    online_words = models.TextField(
        _("how to join online"),
        max_length=600,
        blank=True,
        help_text=_("What people need, and when the address is sent to them."),
    )

    where_panels = [
        MultiFieldPanel(
            [
                FieldPanel("mode"),
                FieldPanel("venue"),
                FieldPanel("place_words"),
                FieldPanel("online_url"),
                FieldPanel("online_words"),
            ],
            _("Where"),
        )
    ]
    where_fields = [
        SynchronizedField("mode", overridable=False),
        SynchronizedField("venue", overridable=False),
        TranslatableField("place_words"),
        SynchronizedField("online_url", overridable=False),
        TranslatableField("online_words"),
    ]

    class Meta:
        abstract = True


class SpeechMixin(models.Model):
    """The language that is spoken, interpretation, and what helps people to take part."""

    speech = models.CharField(
        _("language spoken"),
        max_length=10,
        choices=[NOT_KNOWN, *Speech.choices],
        default=Speech.BOTH,
        blank=True,
        help_text=_("“Not known” is for events that are over; readers are then told nothing."),
    )
    interpretation = models.CharField(
        _("simultaneous interpretation"),
        max_length=10,
        choices=[NOT_KNOWN, *Interpretation.choices],
        default=Interpretation.NONE,
        blank=True,
        help_text=_("Readers are told either way, so that nobody has to ask."),
    )
    support = ChoicesField(_("access support"), options=Support.choices)
    support_words = models.TextField(
        _("more about access"),
        max_length=600,
        blank=True,
        help_text=_("What can be asked for, and by when."),
    )
    support_email = models.EmailField(_("e-mail address for questions about access"), blank=True)

    speech_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("speech"), FieldPanel("interpretation")]),
                FieldPanel("support"),
                FieldPanel("support_words"),
                FieldPanel("support_email"),
            ],
            _("Language and access"),
        )
    ]
    speech_fields = [
        SynchronizedField("speech", overridable=False),
        SynchronizedField("interpretation", overridable=False),
        SynchronizedField("support", overridable=False),
        TranslatableField("support_words"),
        # An address for each language is common.
        SynchronizedField("support_email"),
    ]

    class Meta:
        abstract = True


class BookingMixin(models.Model):
    """What it costs and how to book."""

    cost = models.CharField(_("cost"), max_length=12, choices=Cost.choices, blank=True)
    cost_words = models.CharField(
        _("cost in words"),
        max_length=200,
        blank=True,
        help_text=_("How much for whom, such as: £25, or £10 on a low income."),
    )
    booking_url = models.URLField(_("address to book at"), blank=True)
    booking_email = models.EmailField(_("e-mail address to book with"), blank=True)
    booking_words = models.TextField(_("how to book, in words"), max_length=600, blank=True)
    booking_closes = models.DateField(_("last day to book"), null=True, blank=True)
    is_full = models.BooleanField(_("all places are taken"), default=False)

    booking_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("cost"), FieldPanel("cost_words")]),
                FieldRowPanel([FieldPanel("booking_url"), FieldPanel("booking_email")]),
                FieldPanel("booking_words"),
                FieldRowPanel([FieldPanel("booking_closes"), FieldPanel("is_full")]),
            ],
            _("Cost and booking"),
        )
    ]
    booking_fields = [
        SynchronizedField("cost", overridable=False),
        TranslatableField("cost_words"),
        # A form and an address for each language are common.
        SynchronizedField("booking_url"),
        SynchronizedField("booking_email"),
        TranslatableField("booking_words"),
        SynchronizedField("booking_closes", overridable=False),
        SynchronizedField("is_full", overridable=False),
    ]

    class Meta:
        abstract = True


class ProgrammeMixin(models.Model):
    """Who puts it on, what happens when, and what can be watched or read afterwards."""

    organisers = BodyField(OrganisersBlock(), verbose_name=_("organised by"), blank=True)
    programme = BodyField(
        ProgrammeBlock(),
        verbose_name=_("programme"),
        blank=True,
        help_text=_("Sessions are shown by day and time, in whatever order they stand here."),
    )
    materials = BodyField(
        MaterialsBlock(),
        verbose_name=_("afterwards"),
        blank=True,
        help_text=_("Once the event is over these stand first on its page."),
    )

    programme_panels = [
        FieldPanel("programme"),
        FieldPanel("organisers"),
    ]
    afterwards_panels = [FieldPanel("materials", classname="collapsed")]
    programme_fields = [
        SynchronizedField("organisers", overridable=False),
        TranslatableField("programme"),
        SynchronizedField("materials", overridable=False),
    ]

    class Meta:
        abstract = True
