"""What the admin knows of case studies."""

from case_studies.models import CaseStudyPage
from case_studies.starts import STARTS
from core.starting.starts import register

register(CaseStudyPage, STARTS)
