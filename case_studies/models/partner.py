"""Who took part in the work a case study tells of."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import TranslatableField

from case_studies.models.case_study import CaseStudyPage


class CaseStudyPartner(TranslatableMixin, Orderable):
    """An organisation that took part, and what it did."""

    case_study = ParentalKey(CaseStudyPage, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        "people.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    role = models.CharField(
        _("what it did"),
        max_length=200,
        blank=True,
        help_text=_("A few words: gave the rooms, paid for the work, led it."),
    )

    panels = [FieldPanel("organisation"), FieldPanel("role")]
    translatable_fields = [TranslatableField("organisation"), TranslatableField("role")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("partner")

    def __str__(self) -> str:
        return str(self.organisation)
