"""What has been done about a message, and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class EntryStep(models.Model):
    """One thing done about a message: it was acknowledged, or the matter was closed."""

    class Step(models.TextChoices):
        """What was done."""

        ACKNOWLEDGED = "acknowledged", _("Acknowledged")
        CLOSED = "closed", _("Closed")

    entry = models.ForeignKey(
        "participation.FormEntry", on_delete=models.CASCADE, related_name="steps"
    )
    step = models.CharField(_("what was done"), max_length=15, choices=Step.choices)
    done_at = models.DateTimeField(_("when"), auto_now_add=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["done_at"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["entry", "step"], name="each_step_of_a_message_once")
        ]

    def __str__(self) -> str:
        return self.get_step_display()
