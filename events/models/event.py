"""An event."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.labelled import AreasMixin, AudiencesMixin, TopicsMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from core.records.relations import Relation
from events.models.taking_part import BookingMixin, ProgrammeMixin, SpeechMixin, WhereMixin
from events.models.when import WhenMixin


class EventPage(
    WhenMixin,
    WhereMixin,
    SpeechMixin,
    BookingMixin,
    ProgrammeMixin,
    TopicsMixin,
    AudiencesMixin,
    AreasMixin,
    PictureMixin,
    BodyMixin,
    BasePage,
):
    """Something people can come to, or could: it becomes a record of itself when it is over."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists, calendars and search engines."),
    )
    series = models.ForeignKey(
        "events.EventSeries",
        verbose_name=_("one of a series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text=_("For an event that comes back, such as a yearly conference: they are linked."),
    )

    relations = {"programme*": Relation.SPOKE, "organisers*": Relation.ORGANISED}
    template = "events/event_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["events.EventIndexPage"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        *WhenMixin.when_panels,
        *WhereMixin.where_panels,
        *SpeechMixin.speech_panels,
        *BookingMixin.booking_panels,
        *PictureMixin.picture_panels,
        *BodyMixin.body_panels,
        *ProgrammeMixin.programme_panels,
        FieldPanel("series"),
        *TopicsMixin.topics_panels,
        *AudiencesMixin.audiences_panels,
        *AreasMixin.areas_panels,
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("summary"),
        *WhenMixin.when_fields,
        *WhereMixin.where_fields,
        *SpeechMixin.speech_fields,
        *BookingMixin.booking_fields,
        *PictureMixin.picture_fields,
        *BodyMixin.body_fields,
        *ProgrammeMixin.programme_fields,
        SynchronizedField("series", overridable=False),
        *TopicsMixin.topics_fields,
        *AudiencesMixin.audiences_fields,
        *AreasMixin.areas_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("programme"),
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [models.Index(fields=["over_at"]), models.Index(fields=["begins_at"])]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the moments that follow from the dates."""
        if not kwargs.get("update_fields"):
            self.work_out_moments()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Check what the parts of an event say of each other.

        Raises:
            ValidationError: by field, each saying what to do.
        """
        from events.validation import check_event

        super().clean()
        check_event(self)
