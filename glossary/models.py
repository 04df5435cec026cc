"""The glossary: every term with its definition, from A to Z in the reader's alphabet."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.pages import BasePage, IntroductionMixin
from glossary.listing import groups, matching
from translation.locales import OTHER
from translation.models.states import Policy
from translation.terms.current import terms_for_readers


class GlossaryPage(IntroductionMixin, BasePage):
    """The list of terms. What is in it is kept with the terms, in both languages at once."""

    template = "glossary/glossary_page.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    publish_policy = Policy.NEVER

    content_panels = [*Page.content_panels, *IntroductionMixin.introduction_panels]
    translatable_fields = [*BasePage.translatable_fields, *IntroductionMixin.introduction_fields]
    search_fields = [*BasePage.search_fields, *IntroductionMixin.introduction_search]

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the terms, or those a reader looks for."""
        context = super().get_context(request, *args, **kwargs)
        sought = request.GET.get("q", "").strip()
        every = terms_for_readers().for_readers
        found = matching(every, sought) if sought else list(every)
        return {
            **context,
            "sought": sought,
            "count": len(found),
            "groups": groups(found, self.language),
            "other": OTHER[self.language],
            "robots": "noindex" if sought else "",
        }
