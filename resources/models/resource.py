"""A resource of the library."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.cards import Card, with_pictures
from core.labelled import AreasMixin, AudiencesMixin, SectorsMixin, TopicsMixin, labels_panel
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from core.records.relations import Relation
from core.upkeep.lasting import LastingMixin
from participation.commenting.commentable import Commentable
from resources.forms import ResourceForm
from resources.models.contents import ContentsMixin
from resources.models.publication import PublicationMixin
from resources.models.rights import RightsMixin
from resources.models.vocabulary import Kind
from search.fields import KeySearchField


class ResourcePage(
    Commentable,
    LastingMixin,
    TopicsMixin,
    SectorsMixin,
    AudiencesMixin,
    AreasMixin,
    PictureMixin,
    PublicationMixin,
    ContentsMixin,
    RightsMixin,
    BodyMixin,
    ListedMixin,
    BasePage,
):
    """Something to read, watch, hear or use, with all its files in one set for both languages."""

    kind = models.CharField(_("type"), max_length=12, choices=Kind.choices, default=Kind.REPORT)
    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists, feeds and search engines."),
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
        FieldRowPanel([FieldPanel("kind"), *PublicationMixin.source_panels]),
        FieldPanel("summary"),
        *ContentsMixin.contents_panels,
        *BodyMixin.body_panels,
        *PublicationMixin.publisher_panels,
        InlinePanel("authors", heading=_("Authors"), label=_("Author")),
        *PublicationMixin.date_panels,
        *PictureMixin.picture_panels,
        labels_panel("topics", "sectors", "audiences", "areas"),
        *RightsMixin.rights_panels,
        *Commentable.comments_panels,
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        SynchronizedField("kind", overridable=False),
        *PublicationMixin.publication_fields,
        TranslatableField("summary"),
        *ContentsMixin.contents_fields,
        *BodyMixin.body_fields,
        TranslatableField("authors"),
        *PictureMixin.picture_fields,
        *TopicsMixin.topics_fields,
        *SectorsMixin.sectors_fields,
        *AudiencesMixin.audiences_fields,
        *AreasMixin.areas_fields,
        *RightsMixin.rights_fields,
        *Commentable.comments_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        KeySearchField("summary"),
        *ContentsMixin.contents_search,
        KeySearchField("names"),
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        indexes = [models.Index(fields=["-date"])]

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
