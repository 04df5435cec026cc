"""The home page, standard pages and the contact page."""

from http import HTTPMethod
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.fields import BodyField
from core.pages import BasePage, BodyMixin, IntroductionMixin, PictureMixin
from core.readable import readable
from core.upkeep.lasting import LastingMixin
from home import contact
from home.blocks import HomeBlock
from search.fields import KeySearchField
from translation.models.states import Policy


class HomePage(PictureMixin, IntroductionMixin, BasePage):
    """The first page of a language."""

    heading = models.CharField(_("heading"), max_length=120, blank=True)
    body = BodyField(HomeBlock(), verbose_name=_("sections"), blank=True)

    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    publish_policy = Policy.NEVER
    max_count_per_parent = 2
    is_creatable = False

    content_panels = [
        *Page.content_panels,
        FieldPanel("heading"),
        *IntroductionMixin.introduction_panels,
        *PictureMixin.picture_panels,
        FieldPanel("body"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        TranslatableField("heading"),
        *IntroductionMixin.introduction_fields,
        *PictureMixin.picture_fields,
        TranslatableField("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search,
        KeySearchField("body"),
    ]

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("seo_title"), FieldPanel("search_description")], _("For search engines")
        ),
        FieldPanel("social_image"),
    ]

    class Meta:
        verbose_name = _("home page")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save under the language's own address, which is the first part of every other."""
        self.slug = self.language
        super().save(*args, **kwargs)


class StandardPage(LastingMixin, IntroductionMixin, BodyMixin, BasePage):
    """A page of the page kit: about us, privacy, a section and what is below it."""

    template = "home/standard_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]

    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        *BodyMixin.body_panels,
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *IntroductionMixin.introduction_fields,
        *BodyMixin.body_fields,
    ]
    search_fields = [
        *BasePage.search_fields,
        *IntroductionMixin.introduction_search,
        *BodyMixin.body_search,
    ]

    class Meta:
        verbose_name = _("standard page")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, Any]:
        """Add the pages right below this one that everyone may open."""
        context = super().get_context(request, *args, **kwargs)
        below = StandardPage.objects.child_of(self).defer("body")
        return {**context, "children": readable(below) if self.numchild else []}


class ContactPage(IntroductionMixin, BodyMixin, BasePage):
    """A page to write to us from, in either language."""

    to_address = models.EmailField(
        _("address messages are sent to"),
        blank=True,
        help_text=_("Messages are kept here whether or not they are sent on."),
    )
    thanks_heading = models.CharField(_("heading of the thanks"), max_length=120, blank=True)
    thanks_text = models.TextField(_("thanks"), blank=True, max_length=500)

    template = "home/contact_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    publish_policy = Policy.NEVER
    subpage_types: list[str] = []
    allowed_http_methods = [*BasePage.allowed_http_methods, HTTPMethod.POST]

    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        *BodyMixin.body_panels,
        MultiFieldPanel(
            [FieldPanel("thanks_heading"), FieldPanel("thanks_text")], _("After sending")
        ),
        FieldPanel("to_address"),
    ]
    translatable_fields = [
        *BasePage.translatable_fields,
        *IntroductionMixin.introduction_fields,
        *BodyMixin.body_fields,
        TranslatableField("thanks_heading"),
        TranslatableField("thanks_text"),
        # A fact, and never the translator's: whoever could change it could redirect messages.
        SynchronizedField("to_address", overridable=False),
    ]
    search_fields = [*BasePage.search_fields, *IntroductionMixin.introduction_search]

    class Meta:
        verbose_name = _("contact page")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, Any]:
        """Add the empty form, or that a message was sent."""
        return {**super().get_context(request, *args, **kwargs), **contact.shown(self, request)}

    def handle_post(self, request: HttpRequest) -> HttpResponse:
        """Take a message, or give it back with what is the matter."""
        return contact.receive(self, request)
