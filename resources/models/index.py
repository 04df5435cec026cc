"""The lists of the library: resources, and the collections that lead through them."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.pages import BasePage, IntroductionMixin
from translation.models.states import Policy


class ResourceIndexPage(IntroductionMixin, BasePage):
    """The library: every resource, with filters that need no script."""

    subpage_types = ["resources.ResourcePage", "resources.CollectionIndexPage"]
    parent_page_types = ["home.HomePage"]
    publish_policy = Policy.NEVER

    content_panels = [*Page.content_panels, *IntroductionMixin.introduction_panels]
    translatable_fields = [*BasePage.translatable_fields, *IntroductionMixin.introduction_fields]
    search_fields = [*BasePage.search_fields, *IntroductionMixin.introduction_search]

    class Meta:
        verbose_name = _("library")


class CollectionIndexPage(IntroductionMixin, BasePage):
    """The list of collections."""

    subpage_types = ["resources.CollectionPage"]
    parent_page_types = ["resources.ResourceIndexPage"]
    publish_policy = Policy.NEVER
    max_count_per_parent = 1

    content_panels = [*Page.content_panels, *IntroductionMixin.introduction_panels]
    translatable_fields = [*BasePage.translatable_fields, *IntroductionMixin.introduction_fields]
    search_fields = [*BasePage.search_fields, *IntroductionMixin.introduction_search]

    class Meta:
        verbose_name = _("list of collections")
