"""The parts that several types of page have."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.blocks import BodyBlock
from core.fields import BodyField
from search.fields import KeySearchField


class IntroductionMixin(models.Model):
    """A sentence or two that say what a page is for."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        max_length=400,
        help_text=_("One or two sentences: what the page is for and who it is for."),
    )

    introduction_panels = [FieldPanel("introduction")]
    introduction_fields = [TranslatableField("introduction")]
    introduction_search = [KeySearchField("introduction")]

    class Meta:
        abstract = True


class BodyMixin(models.Model):
    """A body made of the page kit."""

    body = BodyField(BodyBlock(), verbose_name=_("body"), blank=True)

    body_panels = [
        FieldPanel(
            "body",
            help_text=_(
                "The text itself. Press the plus sign and choose what comes next: text, a "
                "picture, steps, a table. The parts can be moved later."
            ),
        )
    ]
    body_fields = [TranslatableField("body")]
    body_search = [KeySearchField("body")]

    class Meta:
        abstract = True


class PictureMixin(models.Model):
    """A picture at the head of a page, described in both languages on the image itself."""

    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    picture_panels = [FieldPanel("picture")]
    picture_fields = [SynchronizedField("picture", overridable=False)]

    class Meta:
        abstract = True
