"""Where a post comes from that was written elsewhere."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField


class SourceMixin(models.Model):
    """Where a text from somewhere else comes from, and who holds its rights."""

    source_organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    source_rights = models.CharField(_("rights"), max_length=200, blank=True)
    source_url = models.URLField(_("address"), blank=True)
    source_date = models.DateField(_("date"), null=True, blank=True)
    source_is_canonical = models.BooleanField(
        _("tell search engines that the original is there"), default=False
    )

    source_panels = [
        MultiFieldPanel(
            [
                FieldPanel("source_organisation"),
                FieldPanel("source_rights"),
                FieldRowPanel([FieldPanel("source_url"), FieldPanel("source_date")]),
                FieldPanel("source_is_canonical"),
            ],
            _("If the text comes from somewhere else"),
            classname="collapsed",
        )
    ]
    source_fields = [
        TranslatableField("source_organisation"),
        TranslatableField("source_rights"),
        SynchronizedField("source_url"),
        SynchronizedField("source_date", overridable=False),
        SynchronizedField("source_is_canonical", overridable=False),
    ]

    class Meta:
        abstract = True
