"""The list of case studies."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.lists.pages import ListPage
from core.lists.standard import AREA


@dataclass(frozen=True)
class AreaLink:
    """An area, and the list of its case studies."""

    label: str
    url: str
    count: int


class CaseStudyIndexPage(ListPage):
    """The list of case studies."""

    lists = "case_studies.CaseStudyPage"
    is_of_one_kind = True

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
