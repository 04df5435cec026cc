"""An open letter."""

from http import HTTPMethod
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from campaigns.blocks import LawsBlock, LetterBlock
from campaigns.models.facts import LetterFacts
from core.cards import Card, card_date, plain_card, with_pictures
from core.fields import BodyField
from core.labelled import TopicsMixin, labels_panel
from core.lists.facets import Facet
from core.lists.listed import ListedMixin
from core.pages import BasePage, BodyMixin, PictureMixin
from core.upkeep.lasting import LastingMixin
from search.fields import KeySearchField


class CampaignPage(
    LastingMixin, LetterFacts, TopicsMixin, PictureMixin, BodyMixin, ListedMixin, BasePage
):
    """A letter to somebody who can decide, which anybody can sign in either language."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_("One or two sentences for lists and search engines: what is asked, of whom."),
    )
    recipient = models.CharField(
        _("to whom"),
        max_length=200,
        help_text=_("The office, and the name if it matters: the First Minister of Wales."),
    )
    letter = BodyField(
        LetterBlock(),
        verbose_name=_("the letter"),
        help_text=_(
            "Each paragraph by itself, so that readers can see both languages side by side."
        ),
    )
    laws = BodyField(
        LawsBlock(),
        verbose_name=_("laws it asks about"),
        blank=True,
        help_text=_("Readers see what each was at the deadline of the letter, and what it is now."),
    )

    list_order = ("-deadline", "-pk")
    template = "campaigns/campaign_page.html"
    subpage_types: list[str] = []
    parent_page_types = ["campaigns.CampaignIndexPage"]
    allowed_http_methods = [*BasePage.allowed_http_methods, HTTPMethod.POST]

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        *PictureMixin.picture_panels,
        FieldPanel("recipient"),
        FieldPanel("letter"),
        FieldPanel("laws"),
        *LetterFacts.facts_panels,
        FieldPanel(
            "body",
            heading=_("What has happened since"),
            help_text=_("The delivery, the answer and what came of it, with the newest first."),
        ),
        labels_panel("topics"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("summary"),
        *PictureMixin.picture_fields,
        TranslatableField("recipient"),
        TranslatableField("letter"),
        SynchronizedField("laws", overridable=False),
        *LetterFacts.facts_fields,
        *BodyMixin.body_fields,
        *TopicsMixin.topics_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        KeySearchField("summary"),
        KeySearchField("recipient"),
        KeySearchField("letter"),
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("open letter")
        verbose_name_plural = _("open letters")

    @property
    def kind_label(self) -> str:
        """What sort of page it is, in the language of the moment."""
        return gettext("Open letter")

    @classmethod
    def facets(cls) -> list[Facet]:
        """Topic, how far it has come, and year."""
        from campaigns.facets import campaign_facets

        return campaign_facets()

    @classmethod
    def with_card_parts(cls, pages: QuerySet[Any]) -> QuerySet[Any]:
        """Fetch pictures, and none of the long texts."""
        return with_pictures(pages.defer("letter", "laws", "body"))

    def card(self) -> Card:
        """The letter as lists show it."""
        to_whom = gettext("To:")
        facts = [str(self.state.label), f"{to_whom} {self.recipient}"]
        when = card_date(self.deadline, label=gettext("Deadline:"))
        return plain_card(self, when=when, facts=facts)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what is worked out from the letter, and the form."""
        from campaigns.presentation import show_campaign
        from campaigns.signing import shown

        campaign = show_campaign(self, request.GET)
        context = super().get_context(request, *args, **kwargs)
        return {**context, "campaign": campaign, **shown(self, request)}

    def handle_post(self, request: HttpRequest) -> HttpResponse:
        """Take a signature, or give it back with what is the matter."""
        from campaigns.signing import receive

        return receive(self, request)
