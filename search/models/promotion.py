"""What editors put above the results of a search."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale, Page


class Promotion(models.Model):
    """A page shown first to who looks for certain words in its language.

    Attributes:
        locale: the language of the words and of the page.
        words: what is looked for, one search a line; mutated and inflected forms count too.
        page: what is shown first.
        order: its place where several are shown.
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", editable=False)
    words = models.TextField(
        _("searches"),
        max_length=1000,
        help_text=_("One a line, in the language of the page. Other forms of the words count too."),
    )
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )
    order = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("Where several pages are shown first, the least number comes first."),
    )

    snippet_viewset: ClassVar[Any]  # given by Wagtail when its screens are registered

    panels = [FieldPanel("page"), FieldPanel("words"), FieldPanel("order")]

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.words.partition("\n")[0]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, in the language of the page."""
        self.locale_id = self.page.locale_id
        super().save(*args, **kwargs)
