"""Collections: a way through resources, posts, events and other pages, step by step."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.cards import Card, plain_card, with_pictures
from core.label_links import label_groups
from core.labelled import AudiencesMixin, TopicsMixin, labels_panel
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.lists.standard import audience_facet, topic_facet
from core.pages import BasePage, PictureMixin
from core.upkeep.lasting import LastingMixin
from search.fields import KeySearchField
from translation.locales import locale_for

LONGEST_STEP = 24 * 60  # minutes


class CollectionPage(
    LastingMixin, TopicsMixin, AudiencesMixin, PictureMixin, ListedMixin, BasePage
):
    """A learning path: what to read, watch and do, in order, and how long it takes."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists, feeds and search engines."),
    )
    introduction = models.TextField(
        _("introduction"),
        blank=True,
        max_length=2000,
        help_text=_("What somebody will know or be able to do at the end, and how to go about it."),
    )

    template = "resources/collection_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["resources.CollectionIndexPage"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("introduction"),
        InlinePanel("steps", heading=_("Steps"), label=_("Step")),
        *PictureMixin.picture_panels,
        labels_panel("topics", "audiences"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("summary"),
        TranslatableField("introduction"),
        TranslatableField("steps"),
        *PictureMixin.picture_fields,
        *TopicsMixin.topics_fields,
        *AudiencesMixin.audiences_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        KeySearchField("summary"),
        KeySearchField("introduction"),
    ]

    class Meta:
        verbose_name = _("collection")
        verbose_name_plural = _("collections")

    @property
    def kind_label(self) -> str:
        """What it is, in the language of the moment."""
        return capfirst(gettext("collection"))

    @classmethod
    def facets(cls) -> list[Facet]:
        """The ways to narrow the list of collections."""
        return [topic_facet(), audience_facet()]

    @classmethod
    def list_extras(
        cls, items: QuerySet[Any], place_of: dict[int, int]
    ) -> dict[UUID, list[tuple[str, str]]]:
        """The collections that lead to each pair of pages: their titles and paths, by its key."""
        steps = CollectionStep.objects.filter(collection__in=items, page__isnull=False)
        of_language = steps.filter(collection__locale=locale_for(get_language()))
        found: dict[UUID, list[tuple[str, str]]] = {}
        rows = of_language.order_by("collection__title", "collection").values_list(
            "page__translation_key", "collection__title", "collection__url_path"
        )
        for key, title, path in dict.fromkeys(rows):
            found.setdefault(key, []).append((title, path))
        return found

    @classmethod
    def with_card_parts(cls, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch what cards show, in a fixed number of queries."""
        from resources.paths import can_be_taken

        there = can_be_taken(CollectionStep.objects.all())
        counted = pages.annotate(
            step_count=Count("steps", filter=there), minutes=Sum("steps__minutes", filter=there)
        )
        return with_pictures(counted)

    def card(self) -> Card:
        """The collection as lists show it; it came from `with_card_parts`."""
        from resources.paths import steps_in_words, time_in_words

        facts = [steps_in_words(self.step_count), time_in_words(self.minutes or 0)]
        return plain_card(self, facts=[fact for fact in facts if fact])

    def structured_data(self) -> dict[str, Any]:
        """What search engines may know of the collection."""
        return {"@type": "LearningResource", "headline": self.title}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the steps as readers of the language meet them."""
        from resources.paths import show_path

        groups = label_groups(
            self, self.ancestors[-1].url_path, is_preview=getattr(request, "is_preview", False)
        )
        context = super().get_context(request, *args, **kwargs)
        return {**context, "path": show_path(self), "label_groups": groups}


class CollectionStep(TranslatableMixin, Orderable):
    """One step of a collection: a page of the site, or something to do."""

    collection = ParentalKey(CollectionPage, on_delete=models.CASCADE, related_name="steps")
    # A page that is deleted leaves the step's own words.
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A resource, post, event, case study or any other page of the site."),
    )
    heading = models.CharField(
        _("heading"),
        max_length=160,
        blank=True,
        help_text=_("For a step without a page. Otherwise the page’s own title is shown."),
    )
    text = models.TextField(
        _("why, or what to do"),
        blank=True,
        max_length=600,
        help_text=_("Why this comes here, and what to look for or try."),
    )
    minutes = models.PositiveSmallIntegerField(
        _("time in minutes"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_STEP)],
    )

    panels = [
        FieldPanel("page"),
        FieldRowPanel([FieldPanel("heading"), FieldPanel("minutes")]),
        FieldPanel("text"),
    ]
    translatable_fields = [
        SynchronizedField("page", overridable=False),
        TranslatableField("heading"),
        TranslatableField("text"),
        SynchronizedField("minutes", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("step")

    def __str__(self) -> str:
        return self.heading or str(self.page or "")

    def clean(self) -> None:
        """Check that the step leads somewhere or says what to do.

        Raises:
            ValidationError: if there is neither a page nor a heading.
        """
        super().clean()
        if not self.page_id and not self.heading.strip():
            raise ValidationError(
                {"page": gettext("Choose a page, or give the step a heading of its own.")}
            )
