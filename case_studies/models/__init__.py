"""Case studies: what people did together, what came of it, and what was hard."""

from case_studies.models.case_study import CaseStudyPage
from case_studies.models.index import CaseStudyIndexPage
from case_studies.models.partner import CaseStudyPartner

__all__ = ["CaseStudyIndexPage", "CaseStudyPage", "CaseStudyPartner"]
