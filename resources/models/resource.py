"""A resource of the library."""

from datetime import date as Date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.cards import Card, with_pictures
from core.dates import DatePrecision
from core.fields import BodyField
from core.labelled import AreasMixin, AudiencesMixin, SectorsMixin, TopicsMixin
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from core.records.relations import Relation
from core.upkeep.lasting import LastingMixin
from resources.blocks import FilesBlock, RecordingsBlock, TakeawaysBlock
from resources.forms import ResourceForm
from resources.models.rights import RightsMixin
from resources.models.vocabulary import Kind, Source


class ResourcePage(
    LastingMixin,
    TopicsMixin,
    SectorsMixin,
    AudiencesMixin,
    AreasMixin,
    PictureMixin,
    RightsMixin,
    BodyMixin,
    ListedMixin,
    BasePage,
):
    """Something to read, watch, hear or use, with all its files in one set for both languages."""

    kind = models.CharField(_("type"), max_length=12, choices=Kind.choices, default=Kind.REPORT)
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
    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists, feeds and search engines."),
    )
    intended_for = models.TextField(
        _("who it is for"),
        max_length=300,
        blank=True,
        help_text=_("Who will find it useful, and for what. One or two sentences."),
    )
    key_points = BodyField(
        TakeawaysBlock(),
        verbose_name=_("key points"),
        blank=True,
        help_text=_("Three to five things a reader should take away."),
    )
    files = BodyField(
        FilesBlock(),
        verbose_name=_("files and addresses"),
        blank=True,
        help_text=_(
            "Everything it can be read, watched or heard in: each language, each format. "
            "The set is the same in both languages of this page, at once."
        ),
    )

    recordings = BodyField(
        RecordingsBlock(),
        verbose_name=_("video and sound"),
        blank=True,
        help_text=_("To watch or hear on the page itself, with captions and transcript."),
    )

    # Newest first; what has no date stands last, on any database.
    list_order: Any = (models.F("date").desc(nulls_last=True), "-first_published_at", "-pk")
    relations = {"publisher": Relation.PUBLISHED}
    template = "resources/resource_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["resources.ResourceIndexPage"]
    base_form_class = ResourceForm

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("source")]),
        FieldPanel("summary"),
        FieldPanel("files"),
        FieldPanel("recordings"),
        FieldPanel("intended_for"),
        FieldPanel("key_points"),
        *BodyMixin.body_panels,
        FieldPanel("publisher"),
        InlinePanel("authors", heading=_("Authors"), label=_("Author")),
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        *PictureMixin.picture_panels,
        MultiFieldPanel(
            [
                *TopicsMixin.topics_panels,
                *SectorsMixin.sectors_panels,
                *AudiencesMixin.audiences_panels,
                *AreasMixin.areas_panels,
            ],
            _("Labels"),
        ),
        *RightsMixin.rights_panels,
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("source", overridable=False),
        TranslatableField("publisher"),
        SynchronizedField("date", overridable=False),
        SynchronizedField("date_precision", overridable=False),
        TranslatableField("summary"),
        TranslatableField("intended_for"),
        TranslatableField("key_points"),
        SynchronizedField("files", overridable=False),
        TranslatableField("recordings"),
        *BodyMixin.body_fields,
        TranslatableField("authors"),
        *PictureMixin.picture_fields,
        *TopicsMixin.topics_fields,
        *SectorsMixin.sectors_fields,
        *AudiencesMixin.audiences_fields,
        *AreasMixin.areas_fields,
        *RightsMixin.rights_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("intended_for"),
        index.SearchField("key_points"),
        index.SearchField("recordings"),
        index.SearchField("names"),
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        indexes = [models.Index(fields=["-date"])]

    def clean(self) -> None:
        """Check the date.

        Raises:
            ValidationError: if its year is still to come.
        """
        super().clean()
        if isinstance(self.date, Date) and self.date.year > timezone.localdate().year:
            raise ValidationError({"date": gettext("This year is still to come.")})

    @property
    def kind_label(self) -> str:
        """What it is, in the language of the moment."""
        return self.get_kind_display()

    @property
    def names(self) -> str:
        """Who wrote and published it, for those who search for them: nobody who is hidden."""
        authors = [row for row in self.authors.all() if not row.person or row.person.live]
        publisher = self.publisher if self.publisher and self.publisher.live else ""
        return ", ".join([*map(str, authors), str(publisher)])

    @classmethod
    def facets(cls) -> list[Facet]:
        """Every way to narrow the library."""
        from resources.facets import resource_facets

        return resource_facets()

    @classmethod
    def keys_in_both_languages(cls) -> QuerySet[Any]:
        """The keys of the pairs that everyone may read in both languages."""
        other = cls.live_in("cy").order_by().values("translation_key")
        english = cls.live_in("en").order_by().filter(translation_key__in=other)
        return english.values_list("translation_key", flat=True)

    @classmethod
    def with_card_parts(cls, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch what cards show, in a fixed number of queries, without the texts."""
        return with_pictures(pages.defer("body", "key_points").select_related("publisher"))

    def card(self) -> Card:
        """The resource as lists show it."""
        from resources.cards import card_of

        return card_of(self)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, or give the citation an address asks for as a file."""
        from resources.citations import asked_format, citation_file
        from resources.presentation import show_reference

        asked = asked_format(request.GET)
        if asked:
            return citation_file(show_reference(self), asked, self.slug)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what is worked out from the resource."""
        from resources.presentation import show_resource

        is_preview = getattr(request, "is_preview", False)
        context = super().get_context(request, *args, **kwargs)
        self.shown = show_resource(self, is_preview=is_preview)
        return {**context, "resource": self.shown}

    def structured_data(self) -> dict[str, Any]:
        """What search engines may know of the resource."""
        from resources.structured import data_of

        return data_of(self, self.shown)
