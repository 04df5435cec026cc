"""What was done with a consent, by whom and when."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.models.consent import Consent


class ConsentEvent(models.Model):
    """One line of a record's history. Lines are added, never changed."""

    class Action(models.TextChoices):
        """What was done."""

        RECORDED = "recorded", _("Recorded")
        CHANGED = "changed", _("Changed")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        ERASED = "erased", _("Personal details erased")

    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    action = models.CharField(max_length=10, choices=Action.choices)
    details = models.JSONField(default=dict)

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.at}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add a line.

        Raises:
            TypeError: if the line is there already.
        """
        if not self._state.adding:
            raise TypeError("The history of a consent is added to, never changed.")
        super().save(*args, **kwargs)
