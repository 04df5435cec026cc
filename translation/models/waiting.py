"""A page that was approved and goes live when its twin is ready."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair


class Waiting(models.Model):
    """What waits for the other language, since when, and whether anybody has been told.

    Attributes:
        revision: what was approved and will be published.
        is_due: whether its scheduled time has passed, so that the schedule holds it.
    """

    pair = models.OneToOneField(
        Pair, on_delete=models.CASCADE, primary_key=True, related_name="waiting"
    )
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_due = models.BooleanField(default=False)
    since = models.DateTimeField(_("since"), default=timezone.now)
    reported_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("wait for the other language")
        verbose_name_plural = _("waits for the other language")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pair_id)
