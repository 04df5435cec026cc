"""What others may do with a resource."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from resources.models.vocabulary import Licence


class RightsMixin(models.Model):
    """Who holds the rights to a resource, and what others may do with it."""

    licence = models.CharField(
        _("licence"),
        max_length=12,
        choices=Licence.choices,
        blank=True,
        help_text=_("What others may do with it. Leave empty if nobody knows."),
    )
    rights_holder = models.CharField(
        _("rights holder"),
        max_length=200,
        blank=True,
        help_text=_("Who owns the rights, if it is not the publisher."),
    )

    rights_panels = [
        MultiFieldPanel(
            [FieldPanel("licence"), FieldPanel("rights_holder")], _("Rights"), classname="collapsed"
        )
    ]
    rights_fields = [
        SynchronizedField("licence", overridable=False),
        TranslatableField("rights_holder"),
    ]

    class Meta:
        abstract = True
