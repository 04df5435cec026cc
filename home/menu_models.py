"""Menus: one list for both languages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page


class Menu(ClusterableModel):
    """A list of links. Pages are chosen once and shown in the reader's language."""

    class Place(models.TextChoices):
        """Where a menu stands."""

        HEADER = "header", _("Header")
        FOOTER = "footer", _("Footer")

    place = models.CharField(_("place"), max_length=10, choices=Place.choices, unique=True)

    panels = [FieldPanel("place"), InlinePanel("items", heading=_("Links"), label=_("Link"))]

    class Meta:
        verbose_name = _("menu")
        verbose_name_plural = _("menus")

    def __str__(self) -> str:
        return self.get_place_display()


class MenuItem(Orderable):
    """A link to a pair of pages, or to a pair of addresses elsewhere."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("In either language: readers get the one in theirs."),
    )
    url_en = models.URLField(_("address in English"), blank=True)
    url_cy = models.URLField(_("address in Welsh"), blank=True)
    label_en = models.CharField(_("words in English"), max_length=60, blank=True)
    label_cy = models.CharField(_("words in Welsh"), max_length=60, blank=True)

    panels = [
        PageChooserPanel("page"),
        FieldRowPanel([FieldPanel("url_en"), FieldPanel("url_cy")]),
        FieldRowPanel([FieldPanel("label_en"), FieldPanel("label_cy")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("menu item")
        verbose_name_plural = _("menu items")

    def clean(self) -> None:
        """Ask for a page, or for both addresses and both wordings.

        Raises:
            ValidationError: if one language would be left without a link or its words.
        """
        super().clean()
        addresses = [self.url_en, self.url_cy]
        words = [self.label_en, self.label_cy]
        if self.page_id is None and not all(addresses + words):
            raise ValidationError(
                _("Choose a page, or give an address and its words in both languages.")
            )
        if any(words) and not all(words):
            raise ValidationError(_("Give the words in both languages, or in neither."))
