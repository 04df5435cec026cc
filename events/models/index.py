"""The list of events."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.pages import BasePage, IntroductionMixin
from translation.models.states import Policy


class EventIndexPage(IntroductionMixin, BasePage):
    """What is on, and what was."""

    template = "events/event_index_page.html"
    subpage_types = ["events.EventPage"]
    parent_page_types = ["home.HomePage"]
    publish_policy = Policy.NEVER

    content_panels = Page.content_panels + IntroductionMixin.introduction_panels
    translatable_fields = [*BasePage.translatable_fields, *IntroductionMixin.introduction_fields]
    search_fields = BasePage.search_fields + IntroductionMixin.introduction_search

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")
