"""What was erased: a row in the database for each line of the log."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

EVERYTHING = "everything"


class Erasure(models.Model):
    """Something of somebody was erased at a moment. It does not say of whom, nor what it said."""

    who = models.CharField(max_length=64, help_text=_("The keyed hash of an e-mail address."))
    what = models.CharField(_("what"), max_length=40, default=EVERYTHING)
    thing = models.CharField(
        max_length=64, blank=True, help_text=_("The key of one thing; empty: all of that kind.")
    )
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by whom"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    written = models.BooleanField(default=False, help_text=_("It is in the file as well."))

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-at", "-pk"]
        default_permissions = ()
        permissions = [
            ("find_person", _("Can find and export what is held of one person")),
            ("erase_person", _("Can erase everything of one person")),
        ]

    def __str__(self) -> str:
        return date_format(timezone.localtime(self.at), "DATETIME_FORMAT")
