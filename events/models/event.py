"""An event."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.cards import Card, with_pictures
from core.labelled import AreasMixin, AudiencesMixin, TopicsMixin, labels_panel
from core.lists.facets import Facet
from core.lists.index import index_of
from core.lists.listed import ListedMixin
from core.mentions import MentionsMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from core.records.relations import Relation
from events.cards import event_card
from events.facets import event_facets
from events.listing import Moments, read_moments
from events.models.taking_part import BookingMixin, ProgrammeMixin, SpeechMixin, WhereMixin
from events.models.when import WhenMixin
from participation.commenting.commentable import Commentable
from people.dates import PartialDate
from people.mentions import Mention, mention_of
from search.fields import KeySearchField


class EventPage(
    Commentable,
    ListedMixin,
    WhenMixin,
    WhereMixin,
    SpeechMixin,
    BookingMixin,
    ProgrammeMixin,
    TopicsMixin,
    AudiencesMixin,
    AreasMixin,
    MentionsMixin,
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

    list_order = ("-begins_at", "-pk")
    relations = {"programme*": Relation.SPOKE, "organisers*": Relation.ORGANISED}
    template = "events/event_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["events.EventIndexPage"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        *WhenMixin.when_panels,
        *WhereMixin.where_panels,
        *PictureMixin.picture_panels,
        *BodyMixin.body_panels,
        *ProgrammeMixin.programme_panels,
        *SpeechMixin.speech_panels,
        *BookingMixin.booking_panels,
        labels_panel("topics", "audiences", "areas"),
        FieldPanel("series"),
        *ProgrammeMixin.afterwards_panels,
        *MentionsMixin.mentions_panels,
        *Commentable.comments_panels,
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
        *MentionsMixin.mentions_fields,
        SynchronizedField("series", overridable=False),
        *TopicsMixin.topics_fields,
        *AudiencesMixin.audiences_fields,
        *AreasMixin.areas_fields,
        *Commentable.comments_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        KeySearchField("summary"),
        KeySearchField("programme"),
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

    @classmethod
    def facets(cls) -> list[Facet]:
        """Topic, how people meet, area, language, audience and year."""
        return event_facets()

    @classmethod
    def list_extras(cls, items: QuerySet[Any], place_of: dict[int, int]) -> Moments:
        """When each event of a list is."""
        return read_moments(items, place_of)

    @classmethod
    def with_card_parts(cls, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch what cards show: pictures, and the area of the venue."""
        in_short = pages.defer("body", "programme", "organisers", "materials", "mentions")
        return with_pictures(in_short.select_related("venue__area"))

    @classmethod
    def coming_cards(cls, language: str, most: int) -> list[Card]:
        """The cards of what is on or next.

        Args:
            language: "en" or "cy".
            most: how many at the most.
        """
        index = index_of(cls, language)
        places = index.extras.soonest(timezone.now().timestamp())[:most]
        return cls.cards([index.keys[place] for place in places])

    def date_of_mentions(self) -> PartialDate:
        """The date at which the page speaks: when the event begins."""
        return PartialDate.of(self.start_date, self.date_precision)

    @cached_property
    def named(self) -> Any:
        """Everybody and everything the page names, read together."""
        from events.named import named_in

        return named_in(self)

    @property
    def shown_mentions(self) -> list[Mention]:
        """The public records mentioned, in the language of the moment, as they were."""
        date = self.date_of_mentions()
        return [mention_of(record, date) for record in self.named.mentioned]

    def card(self) -> Card:
        """The event as lists show it at this moment."""
        return event_card(self, timezone.now())

    @cached_property
    def shown(self) -> Any:
        """What the page shows beyond its fields, at the moment it is first asked."""
        from events.presentation import show_event

        return show_event(self, is_preview=getattr(self, "is_draft", False))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Remember whether a draft is shown."""
        self.is_draft = getattr(request, "is_preview", False)
        return super().get_context(request, *args, **kwargs)

    def structured_data(self) -> dict[str, Any]:
        """What search engines may know of the event."""
        from events.structured import event_data

        return event_data(self)
