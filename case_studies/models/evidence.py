"""What shows that the work a case study tells of changed something."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import TranslatableField

from case_studies.blocks import FiguresBlock, VoicesBlock
from core.fields import BodyField
from search.fields import KeySearchField


class EvidenceMixin(models.Model):
    """Numbers with their source, and what those who took part say."""

    figures = BodyField(
        FiguresBlock(),
        verbose_name=_("what changed, in numbers"),
        blank=True,
        help_text=_("Two or three numbers that matter, each with its source."),
    )
    voices = BodyField(
        VoicesBlock(),
        verbose_name=_("voices"),
        blank=True,
        help_text=_("What those who took part say, each with a consent. Not only professionals."),
    )

    figures_panels = [FieldPanel("figures")]
    voices_panels = [FieldPanel("voices")]
    evidence_fields = [TranslatableField("figures"), TranslatableField("voices")]
    evidence_search = [KeySearchField("figures"), KeySearchField("voices")]

    class Meta:
        abstract = True
