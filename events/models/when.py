"""When an event takes place, and whether."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.dates import DatePrecision
from core.fields import BodyField
from events.blocks import ChangedDatesBlock
from events.choices import Repeats, Status, Zone
from events.timing import Timing


class WhenMixin(models.Model):
    """Dates, times and repetition.

    Attributes:
        begins_at: the moment it first begins.
        over_at: the moment from which all of it belongs to the past.
        moments: for each time it takes place, the seconds since 1970 at which it begins and from
            which it is over. These three follow from the rest when it is saved.
    """

    start_date = models.DateField(_("first day"))
    start_time = models.TimeField(
        _("starts at"),
        null=True,
        blank=True,
        help_text=_("Leave it empty for an event of whole days."),
    )
    end_date = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Only for an event of several days.")
    )
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(
        _("whose time it is"), max_length=40, choices=Zone.choices, default=Zone.UK
    )
    date_precision = models.CharField(
        _("how much of the date is known"),
        max_length=5,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
        help_text=_("For an event long past. What is not known can be anything in the first day."),
    )
    repeats = models.CharField(
        _("repeats"), max_length=20, choices=Repeats.choices, blank=True, default=Repeats.NEVER
    )
    repeats_until = models.DateField(
        _("repeats until"), null=True, blank=True, help_text=_("The last day it may fall on.")
    )
    changed_dates = BodyField(
        ChangedDatesBlock(),
        verbose_name=_("other dates"),
        blank=True,
        help_text=_("Dates beside the rule, or without one, and dates to leave out."),
    )
    status = models.CharField(
        _("does it take place?"), max_length=10, choices=Status.choices, default=Status.PLANNED
    )
    status_words = models.TextField(
        _("what people should know about that"),
        max_length=400,
        blank=True,
        help_text=_("Why it is cancelled or postponed, and what those who booked should do."),
    )
    begins_at = models.DateTimeField(null=True, editable=False)
    over_at = models.DateTimeField(null=True, editable=False)
    moments = models.JSONField(null=True, editable=False)

    when_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
                FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
                FieldRowPanel([FieldPanel("time_zone"), FieldPanel("date_precision")]),
            ],
            _("When"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("repeats"), FieldPanel("repeats_until")]),
                FieldPanel("changed_dates"),
            ],
            _("If it takes place more than once"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("status_words")],
            _("If it is cancelled or postponed"),
            classname="collapsed",
        ),
    ]
    when_fields = [
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                "start_date", "start_time", "end_date", "end_time", "time_zone", "date_precision",
                "repeats", "repeats_until", "changed_dates", "status",
            )
        ),
        TranslatableField("status_words"),
    ]  # fmt: skip

    class Meta:
        abstract = True

    @property
    def search_date(self) -> date:
        """The day that puts it before older pages among what is found."""
        return self.start_date

    @property
    def timing(self) -> Timing:
        """When it takes place."""
        # A draft may hold a row whose date is still to come.
        changes = [
            (block.block_type, block.value) for block in self.changed_dates if block.value["date"]
        ]
        return Timing(
            start_date=self.start_date,
            end_date=self.end_date,
            start_time=self.start_time,
            end_time=self.end_time,
            precision=self.date_precision,
            zone_name=self.time_zone,
            repeats=self.repeats,
            repeats_until=self.repeats_until,
            left_out=frozenset(value["date"] for kind, value in changes if kind == "not_on"),
            added=tuple(
                (value["date"], value["start"]) for kind, value in changes if kind == "also"
            ),
        )

    def work_out_moments(self) -> None:
        """Set what follows from the dates; code that inserts rows in bulk calls it for each."""
        timing = self.timing
        self.begins_at, self.over_at = timing.begins_at, timing.over_at
        self.moments = [
            [int(one.begins_at.timestamp()), int(one.over_at.timestamp())]
            for one in timing.occurrences
        ]
