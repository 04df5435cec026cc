"""What people give us. It hangs on the pair and outlives any page."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.models import Pair


class FormEntry(models.Model):
    """Something sent through a form, kept whatever happens to mail or pages afterwards."""

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="entries")
    token = models.UUIDField(
        unique=True,
        default=uuid.uuid4,
        help_text=_("One form shown to one reader: sending it twice keeps it once."),
    )
    language = models.CharField(_("language used"), max_length=2)
    reply_language = models.CharField(_("language wanted for the answer"), max_length=2)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"))
    message = models.TextField(_("message"), max_length=5000)
    created_at = models.DateTimeField(_("received"), auto_now_add=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name}, {self.created_at:%Y-%m-%d}"
