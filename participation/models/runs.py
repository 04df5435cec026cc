"""That what is past its time was forgotten."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RetentionRun(models.Model):
    """One run that forgot something. Lines are added, never changed.

    Attributes:
        counts: how many of each kind were forgotten.
    """

    at = models.DateTimeField(_("when"), auto_now_add=True, db_index=True)
    counts = models.JSONField(_("forgotten"), default=dict)

    class Meta:
        verbose_name = _("run of forgetting")
        verbose_name_plural = _("runs of forgetting")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return str(self.at)
