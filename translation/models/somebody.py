"""Who did something, and when."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class BySomebody(models.Model):
    """A row that somebody made or changed last; it stays when their account goes."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
