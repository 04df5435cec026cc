"""The abstract pages every page type is a sum of."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.blocks import BodyBlock
from core.fields import BodyField
from translation.pages import PairedPage


class BasePage(PairedPage):
    """A page of the site: its names and addresses, and its picture when it is shared."""

    social_image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image when shared"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one the pair's own pattern is used."),
    )

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            _("For search engines"),
        ),
        FieldPanel("social_image"),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("slug"),
        TranslatableField("seo_title"),
        TranslatableField("search_description"),
        SynchronizedField("show_in_menus", overridable=False),
        SynchronizedField("social_image", overridable=False),
    ]

    class Meta:
        abstract = True


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
    introduction_search = [index.SearchField("introduction")]

    class Meta:
        abstract = True


class BodyMixin(models.Model):
    """A body made of the page kit."""

    body = BodyField(BodyBlock(), verbose_name=_("body"), blank=True)

    body_panels = [FieldPanel("body")]
    body_fields = [TranslatableField("body")]
    body_search = [index.SearchField("body")]

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


TITLE_PANELS = Page.content_panels
