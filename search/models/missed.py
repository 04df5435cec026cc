"""What readers looked for and did not find."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


class MissedSearch(models.Model):
    """Words that found nothing, and how often in a month; nothing is kept of who looked.

    Attributes:
        locale: the language of the search page.
        words: what was looked for, without capitals and marks.
        month: the first day of the month.
        times: how often.
    """

    locale = models.ForeignKey(
        Locale, verbose_name=_("language"), on_delete=models.CASCADE, related_name="+"
    )
    words = models.CharField(_("words"), max_length=100)
    month = models.DateField(_("month"))
    times = models.PositiveIntegerField(_("times"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("search that found nothing")
        verbose_name_plural = _("searches that found nothing")
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "words", "month"], name="one_row_for_a_missed_search"
            )
        ]

    def __str__(self) -> str:
        return self.words
