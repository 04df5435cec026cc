"""What pages are labelled with, the same in both languages: each mixin owns one field."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from labels.pickers import LabelCheckboxes


class TopicsMixin(models.Model):
    """What a page is about."""

    topics = ParentalManyToManyField(
        "labels.Topic", verbose_name=_("topics"), blank=True, related_name="+"
    )

    topics_panels = [FieldPanel("topics", widget=LabelCheckboxes)]
    topics_fields = [SynchronizedField("topics", overridable=False)]

    class Meta:
        abstract = True


class SectorsMixin(models.Model):
    """The parts of public life a page comes from or speaks to."""

    sectors = ParentalManyToManyField(
        "labels.Sector", verbose_name=_("sectors"), blank=True, related_name="+"
    )

    sectors_panels = [FieldPanel("sectors", widget=LabelCheckboxes)]
    sectors_fields = [SynchronizedField("sectors", overridable=False)]

    class Meta:
        abstract = True


class AudiencesMixin(models.Model):
    """Whom a page is for."""

    audiences = ParentalManyToManyField(
        "labels.Audience", verbose_name=_("audiences"), blank=True, related_name="+"
    )

    audiences_panels = [FieldPanel("audiences", widget=LabelCheckboxes)]
    audiences_fields = [SynchronizedField("audiences", overridable=False)]

    class Meta:
        abstract = True


class AreasMixin(models.Model):
    """The places a page is about."""

    areas = ParentalManyToManyField(
        "labels.Area",
        verbose_name=_("areas"),
        blank=True,
        related_name="+",
        help_text=_("A region or all Wales need not be ticked beside its local authorities."),
    )

    areas_panels = [FieldPanel("areas", widget=LabelCheckboxes)]
    areas_fields = [SynchronizedField("areas", overridable=False)]

    class Meta:
        abstract = True


def labels_panel(*names: str) -> MultiFieldPanel:
    """The labels of a page, to be ticked in one place of its editor.

    Args:
        names: the fields of these mixins that the page has, in the order they are shown.
    """
    panels = [FieldPanel(name, widget=LabelCheckboxes) for name in names]
    return MultiFieldPanel(panels, _("Labels"))
