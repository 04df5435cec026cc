"""A case study."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from case_studies.blocks import ResourcesUsedBlock
from case_studies.choices import Stage
from case_studies.forms import CaseStudyForm
from case_studies.models.evidence import EvidenceMixin
from case_studies.models.story import StoryMixin
from case_studies.models.work import WorkMixin
from core.cards import Card, CardDate, plain_card, with_pictures
from core.fields import BodyField
from core.labelled import AreasMixin, SectorsMixin, TopicsMixin, labels_panel
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from core.records.relations import Relation
from core.upkeep.lasting import LastingMixin
from participation.commenting.commentable import Commentable
from search.fields import KeySearchField


class CaseStudyPage(
    Commentable,
    LastingMixin,
    TopicsMixin,
    SectorsMixin,
    AreasMixin,
    StoryMixin,
    EvidenceMixin,
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
    resources_used = BodyField(
        ResourcesUsedBlock(),
        verbose_name=_("resources used"),
        blank=True,
        help_text=_("Guides, tools and reports on this site that helped."),
    )

    base_form_class = CaseStudyForm
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
        *EvidenceMixin.figures_panels,
        *StoryMixin.end_panels,
        *EvidenceMixin.voices_panels,
        FieldPanel("body", heading=_("Anything else")),
        InlinePanel("partners", heading=_("Partners"), label=_("Partner")),
        *WorkMixin.work_panels,
        FieldPanel("resources_used"),
        *StoryMixin.contact_panels,
        labels_panel("topics", "sectors", "areas"),
        *Commentable.comments_panels,
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("summary"),
        *PictureMixin.picture_fields,
        *StoryMixin.story_fields,
        SynchronizedField("stage", overridable=False),
        *EvidenceMixin.evidence_fields,
        *BodyMixin.body_fields,
        TranslatableField("partners"),
        *WorkMixin.work_fields,
        SynchronizedField("resources_used", overridable=False),
        *TopicsMixin.topics_fields,
        *SectorsMixin.sectors_fields,
        *AreasMixin.areas_fields,
        *Commentable.comments_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        KeySearchField("summary"),
        *StoryMixin.story_search,
        *EvidenceMixin.evidence_search,
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
        shared = gettext("How decisions were shared")
        machine = self.started if self.started == self.ended else ""
        return plain_card(
            self,
            when=CardDate(words, machine) if words else None,
            facts=[f"{shared}: {self.get_stage_display()}"] if self.stage else [],
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
