"""Signatures that were collected on paper."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from translation.models import Pair


class PaperBatch(models.Model):
    """A pile of sheets that somebody has counted. The sheets hold names, so they stay on paper.

    Attributes:
        number: how many valid signatures are on them.
        counted_by: who put the number in; readers are not told.
    """

    pair = models.ForeignKey(
        Pair, verbose_name=_("letter"), on_delete=models.PROTECT, related_name="paper_batches"
    )
    day = models.DateField(_("collected on"))
    place = models.CharField(_("place"), max_length=160)
    number = models.PositiveIntegerField(
        _("number of signatures"), validators=[MinValueValidator(1)]
    )
    note = models.CharField(
        _("note"),
        max_length=300,
        blank=True,
        help_text=_("For your colleagues: for example where the sheets are. Name nobody."),
    )
    counted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("signatures on paper")
        verbose_name_plural = _("signatures on paper")
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return f"{self.number}: {self.place}, {date_format(self.day, 'j F Y')}"
