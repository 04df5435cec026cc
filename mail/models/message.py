"""Messages on their way out. A message is in the database before anything tries to send it.

Where one is on its way follows from four facts: when it was sent, when it was begun to be handed
over, since when nobody knows whether it was, and how often it was tried.
"""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mail.registry import is_secret

MAX_ATTEMPTS = 8
ADDRESS_LENGTH = 254


class State(models.TextChoices):
    """Where a message is on its way."""

    WAITING = "waiting", _("Waiting to be sent")
    HANDING_OVER = "handing_over", _("Being handed over")
    SENT = "sent", _("Sent")
    UNCERTAIN = "uncertain", _("Not certain whether it was sent")
    GIVEN_UP = "given_up", _("Could not be sent")


class MessageQuerySet(models.QuerySet["Message"]):
    """Messages by what is to be done with them."""

    def due(self, now: datetime) -> "MessageQuerySet":
        """Those to be sent now."""
        return self.waiting().filter(next_attempt_at__lte=now).order_by("next_attempt_at")

    def sent(self) -> "MessageQuerySet":
        """Those the mail server has accepted."""
        return self.exclude(sent_at=None)

    def waiting(self) -> "MessageQuerySet":
        """Those that are still to be tried, now or later."""
        return self.filter(sent_at=None, handing_over_at=None, attempts__lt=MAX_ATTEMPTS)

    def held_after(self, attempts: int) -> "MessageQuerySet":
        """Those a worker took at a number of attempts, if nobody took or sent them since."""
        return self.filter(sent_at=None, handing_over_at=None, attempts=attempts)

    def handing_over(self) -> "MessageQuerySet":
        """Those whose hand-over has begun and whose end nobody has noted."""
        return self.filter(sent_at=None, uncertain_since=None).exclude(handing_over_at=None)

    def uncertain(self) -> "MessageQuerySet":
        """Those that may have been sent: a person has to find out."""
        return self.filter(sent_at=None).exclude(uncertain_since=None)

    def given_up(self) -> "MessageQuerySet":
        """Those that were tried too often and wait for a person."""
        return self.filter(sent_at=None, handing_over_at=None, attempts__gte=MAX_ATTEMPTS)

    def for_a_person(self) -> "MessageQuerySet":
        """Those that nothing is done about until a person decides."""
        uncertain = Q(uncertain_since__isnull=False)
        given_up = Q(handing_over_at=None, attempts__gte=MAX_ATTEMPTS)
        return self.filter(uncertain | given_up, sent_at=None)


class Message(models.Model):
    """One e-mail to one address."""

    # Not an EmailField: an address no mail can go to is kept too, for a person to see.
    to = models.CharField(_("to"), max_length=ADDRESS_LENGTH)
    reply_to = models.EmailField(_("answers to"), blank=True)
    letter = models.CharField(_("letter"), max_length=60, blank=True, db_default="")
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    html = models.TextField(_("text as HTML"), blank=True, db_default="")
    language = models.CharField(
        _("language"),
        max_length=5,
        blank=True,
        choices=settings.LANGUAGES,
        help_text=_("Empty: both languages, Welsh first."),
    )
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    handing_over_at = models.DateTimeField(_("hand-over begun"), null=True, blank=True)
    uncertain_since = models.DateTimeField(_("not certain since"), null=True, blank=True)
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
        # To change one is to decide about it; nobody changes what it says.
        default_permissions = ("view", "change")
        indexes = [models.Index(fields=["sent_at", "next_attempt_at"], name="mail_due")]

    def __str__(self) -> str:
        return self.subject

    @property
    def stage(self) -> State:
        """Where the message is on its way."""
        if self.sent_at:
            return State.SENT
        if self.uncertain_since:
            return State.UNCERTAIN
        if self.handing_over_at:
            return State.HANDING_OVER
        return State.GIVEN_UP if self.attempts >= MAX_ATTEMPTS else State.WAITING

    @property
    def state(self) -> Any:
        """The same, in the language of the moment."""
        return self.stage.label

    def as_arrived(self) -> dict[str, Any]:
        """The values of its fields once it has arrived: what lets somebody in is not kept."""
        forgotten = {"body": "", "html": ""} if is_secret(self.letter) else {}
        return {"sent_at": timezone.now(), **forgotten}

    @property
    def needs_a_person(self) -> bool:
        """Whether nothing is done about it until a person decides."""
        return self.stage in (State.UNCERTAIN, State.GIVEN_UP)
