"""Who looks after a pair of pages, and until when it counts as checked."""

from datetime import date as Date

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from translation.models import Pair


class UpkeepQuerySet(models.QuerySet["Upkeep"]):
    """What is to be checked."""

    def due(self) -> "UpkeepQuerySet":
        """What readers can open in some language and whose day has come."""
        live = Page.objects.filter(translation_key=OuterRef("pair"), live=True)
        return self.filter(Exists(live), review_on__lte=timezone.localdate())


class Upkeep(models.Model):
    """The care for a pair: one row, so that it is the same in both languages at every moment.

    It is no part of a page's draft: it holds as soon as it is saved, and to say that a page is
    still correct publishes nothing.

    Attributes:
        told_for: the day of checking the owner was written to about.
    """

    pair = models.OneToOneField(
        Pair, primary_key=True, on_delete=models.CASCADE, related_name="upkeep"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("looked after by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    review_on = models.DateField(_("check again on"), null=True, db_index=True)
    told_for = models.DateField(null=True)

    objects = UpkeepQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pair_id)


def a_year_after(day: Date) -> Date:
    """The same day a year later; 28 February after a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
