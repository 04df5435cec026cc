"""What people give us. It hangs on the pair and outlives any page."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
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
    language = models.CharField(_("language used"), max_length=2, choices=settings.LANGUAGES)
    reply_language = models.CharField(
        _("language wanted for the answer"), max_length=2, choices=settings.LANGUAGES
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"))
    message = models.TextField(_("message"), max_length=5000)
    created_at = models.DateTimeField(_("received"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at"]
        # Nobody writes or changes what somebody else has sent.
        default_permissions = ("view", "delete")

    def __str__(self) -> str:
        # Never the sender: Wagtail's log keeps this line after the message is deleted.
        return date_format(timezone.localtime(self.created_at), "DATETIME_FORMAT")


from participation.commenting import models as commenting  # noqa: E402, F401
