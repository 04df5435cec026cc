"""Case studies: what people did together, what came of it, and what was hard."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from case_studies.blocks import FiguresBlock, ResourcesUsedBlock, VoicesBlock
from case_studies.choices import Stage
from case_studies.sections import StoryMixin
from core.cards import Card, CardDate, plain_card, with_pictures
from core.fields import BodyField
from core.labelled import AreasMixin, SectorsMixin, TopicsMixin
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.lists.pages import ListPage
from core.lists.standard import AREA
from core.pages import BasePage, BodyMixin, PictureMixin
from core.records.relations import Relation
from core.upkeep.lasting import LastingMixin
from people.dates import PartialDate, Period
from people.fields import PartialDateField


@dataclass(frozen=True)
class AreaLink:
    """An area, and the list of its case studies."""

    label: str
    url: str
    count: int


class CaseStudyIndexPage(ListPage):
    """The list of case studies."""

    lists = "case_studies.CaseStudyPage"

    template = "case_studies/case_study_index_page.html"
    subpage_types = ["case_studies.CaseStudyPage"]

    class Meta:
        verbose_name = _("list of case studies")
        verbose_name_plural = _("lists of case studies")

    def found_in_words(self, count: int) -> str:
        """How many case studies there are."""
        return ngettext("%(count)s case study", "%(count)s case studies", count) % {"count": count}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the areas there are case studies of, while the list is whole."""
        context = super().get_context(request, *args, **kwargs)
        listing = context["listing"]
        name = AREA[self.language]
        facets = [] if listing.chips else [one for one in listing.facets if one.name == name]
        areas = [
            AreaLink(option.label, f"{self.url_path}?{name}={option.value}", option.count)
            for facet in facets
            for option in facet.options
        ]
        return {**context, "areas": areas}


class WorkMixin(models.Model):
    """When the work was done, and what it took."""

    started = PartialDateField(_("began"), blank=True)
    ended = PartialDateField(
        _("ended"),
        blank=True,
        help_text=_("As much as is known: 2013, 05/2013 or 01/05/2013. Empty while it goes on."),
    )
    cost = models.CharField(
        _("what it cost"),
        max_length=200,
        blank=True,
        help_text=_("In words, with what it was for: £4,000 for rooms, travel and food."),
    )
    time_needed = models.CharField(
        _("how much time it took"),
        max_length=200,
        blank=True,
        help_text=_("Of staff and of everyone else: a day a week for one person, ten evenings."),
    )

    work_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("started"), FieldPanel("ended")]),
                FieldPanel("cost"),
                FieldPanel("time_needed"),
            ],
            _("When, and what it took"),
        )
    ]
    work_fields = [
        SynchronizedField("started", overridable=False),
        SynchronizedField("ended", overridable=False),
        TranslatableField("cost"),
        TranslatableField("time_needed"),
    ]

    class Meta:
        abstract = True

    @property
    def period(self) -> Period:
        """When the work was done."""
        return Period.read(self.started, self.ended)

    def clean(self) -> None:
        """Check the dates.

        Raises:
            ValidationError: if it ended before it began, or has an end only.
        """
        super().clean()
        if self.ended and not self.started:
            raise ValidationError({"started": gettext("Say when it began as well.")})
        if self.ended and self.period.is_over_before(PartialDate.read(self.started)):
            message = gettext("It ended before it began. Change one of the two dates.")
            raise ValidationError({"ended": message})


class CaseStudyPage(  # noqa: DJ008
    LastingMixin,
    TopicsMixin,
    SectorsMixin,
    AreasMixin,
    StoryMixin,
    WorkMixin,
    PictureMixin,
    BodyMixin,
    ListedMixin,
    BasePage,
):
    """What people did together, told from the challenge to what was hard."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_(
            "One or two sentences for lists and search engines: who did what together, and what "
            "came of it."
        ),
    )
    stage = models.CharField(
        _("how decisions were shared"),
        max_length=12,
        choices=Stage.choices,
        help_text=_("The furthest it went. Be modest: being asked is not the same as deciding."),
    )
    figures = BodyField(
        FiguresBlock(),
        verbose_name=_("what changed, in numbers"),
        blank=True,
        help_text=_("Two or three numbers that matter, each with its source."),
    )
    voices = BodyField(
        VoicesBlock(),
        verbose_name=_("voices"),
        blank=True,
        help_text=_("What those who took part say, each with a consent. Not only professionals."),
    )
    resources_used = BodyField(
        ResourcesUsedBlock(),
        verbose_name=_("resources used"),
        blank=True,
        help_text=_("Guides, tools and reports on this site that helped."),
    )

    relations = {"partners*": Relation.TOOK_PART}
    template = "case_studies/case_study_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["case_studies.CaseStudyIndexPage"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        *PictureMixin.picture_panels,
        *StoryMixin.beginning_panels,
        FieldPanel("stage"),
        *StoryMixin.middle_panels,
        FieldPanel("figures"),
        *StoryMixin.end_panels,
        FieldPanel("voices"),
        FieldPanel("body", heading=_("Anything else")),
        InlinePanel("partners", heading=_("Partners"), label=_("Partner")),
        *WorkMixin.work_panels,
        FieldPanel("resources_used"),
        *StoryMixin.contact_panels,
        MultiFieldPanel(
            [
                *TopicsMixin.topics_panels,
                *SectorsMixin.sectors_panels,
                *AreasMixin.areas_panels,
            ],
            _("Labels"),
        ),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("summary"),
        *PictureMixin.picture_fields,
        *StoryMixin.story_fields,
        SynchronizedField("stage", overridable=False),
        TranslatableField("figures"),
        TranslatableField("voices"),
        *BodyMixin.body_fields,
        TranslatableField("partners"),
        *WorkMixin.work_fields,
        SynchronizedField("resources_used", overridable=False),
        *TopicsMixin.topics_fields,
        *SectorsMixin.sectors_fields,
        *AreasMixin.areas_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        *StoryMixin.story_search,
        index.SearchField("figures"),
        index.SearchField("voices"),
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("case study")
        verbose_name_plural = _("case studies")

    @property
    def kind_label(self) -> str:
        """What sort of page it is, in the language of the moment."""
        return gettext("Case study")

    @classmethod
    def facets(cls) -> list[Facet]:
        """Topic, sector, area, stage, years and languages."""
        from case_studies.facets import case_study_facets

        return case_study_facets()

    @classmethod
    def with_card_parts(cls, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch pictures, and none of the long texts."""
        of_pages: Any = pages
        return with_pictures(of_pages.defer_streamfields().defer(*StoryMixin.story_texts))

    def card(self) -> Card:
        """The case study as lists show it."""
        words = self.period.words
        machine = self.started if self.started == self.ended else ""
        return plain_card(
            self,
            when=CardDate(words, machine) if words else None,
            facts=[self.get_stage_display()],
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what is worked out from the case study."""
        from case_studies.presentation import show_case_study

        is_preview = getattr(request, "is_preview", False)
        self.shown = show_case_study(self, is_preview=is_preview)
        return {**super().get_context(request, *args, **kwargs), "study": self.shown}

    def structured_data(self) -> dict[str, Any]:
        """What search engines may know of the case study."""
        from case_studies.presentation import data_of

        return data_of(self, self.shown)


class CaseStudyPartner(TranslatableMixin, Orderable):
    """An organisation that took part, and what it did."""

    case_study = ParentalKey(CaseStudyPage, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        "people.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    role = models.CharField(
        _("what it did"),
        max_length=200,
        blank=True,
        help_text=_("A few words: gave the rooms, paid for the work, led it."),
    )

    panels = [FieldPanel("organisation"), FieldPanel("role")]
    translatable_fields = [TranslatableField("organisation"), TranslatableField("role")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("partner")

    def __str__(self) -> str:
        return str(self.organisation)
