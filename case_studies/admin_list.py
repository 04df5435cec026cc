"""The list of case studies in the admin."""

from django.utils.translation import gettext_lazy as _

from case_studies.choices import Stage
from case_studies.models import CaseStudyPage
from core.admin_lists.facts import Fact, chosen
from core.admin_lists.filters import FieldFilter, area_filter, topic_filter
from core.upkeep.listing import LastingFilters, LastingList


class CaseStudyFilters(LastingFilters):
    """What the list of case studies can be narrowed down to."""

    stage = FieldFilter("stage", Stage.choices, _("How decisions were shared"))
    topics = topic_filter()
    areas = area_filter()


class CaseStudyList(LastingList):
    """Case studies."""

    name, url_prefix = "case_studies", "content/case-studies"
    model = CaseStudyPage
    icon = "group"
    filterset_class = CaseStudyFilters
    facts = (
        chosen("stage", _("How decisions were shared")),
        Fact("period", _("When"), lambda study: study.period.words, "started"),
    )
