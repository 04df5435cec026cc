"""Messages on their way out. A message is in the database before anything tries to send it."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

MAX_ATTEMPTS = 8


class MessageQuerySet(models.QuerySet):
    """Messages by what is to be done with them."""

    def due(self, now: datetime) -> "MessageQuerySet":
        """Those to be sent now."""
        return self.waiting().filter(next_attempt_at__lte=now).order_by("next_attempt_at")

    def sent(self) -> "MessageQuerySet":
        """Those the mail server has accepted."""
        return self.exclude(sent_at=None)

    def waiting(self) -> "MessageQuerySet":
        """Those that are still to be tried, now or later."""
        return self.filter(sent_at=None, attempts__lt=MAX_ATTEMPTS)

    def given_up(self) -> "MessageQuerySet":
        """Those that were tried too often and wait for a person."""
        return self.filter(sent_at=None, attempts__gte=MAX_ATTEMPTS)


class Message(models.Model):
    """One e-mail to one address."""

    to = models.EmailField(_("to"))
    reply_to = models.EmailField(_("answers to"), blank=True)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    language = models.CharField(
        _("language"),
        max_length=5,
        blank=True,
        choices=settings.LANGUAGES,
        help_text=_("Empty: both languages, Welsh first."),
    )
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    last_error = models.CharField(
        _("last error"),
        max_length=100,
        blank=True,
        help_text=_("The kind of error only: its text may hold addresses."),
    )

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("outgoing message")
        verbose_name_plural = _("outgoing messages")
        ordering = ["-created_at"]
        default_permissions = ("view",)
        indexes = [models.Index(fields=["sent_at", "next_attempt_at"], name="mail_due")]

    def __str__(self) -> str:
        return self.subject

    @property
    def state(self) -> str:
        """Where the message is on its way, in the language of the moment."""
        if self.sent_at:
            return gettext("Sent")
        if self.attempts >= MAX_ATTEMPTS:
            return gettext("Could not be sent")
        return gettext("Waiting to be sent")
