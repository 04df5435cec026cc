"""What organisers tell the people who signed a letter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mail.models import Message
from participation.models.signatures import Signature
from translation.locales import OTHER
from translation.models import Pair


class LetterUpdate(models.Model):
    """News of a letter, in both languages: shown on its page, and mailed when somebody says so.

    Attributes:
        shown_on: the day it is shown from; None while it is a draft.
        asked_at: when somebody had it mailed; it cannot be changed until all mails are written.
        done_at: when the last of the mails was written.
    """

    pair = models.ForeignKey(
        Pair, verbose_name=_("letter"), on_delete=models.PROTECT, related_name="letter_updates"
    )
    title_cy = models.CharField(_("title in Welsh"), max_length=120, blank=True)
    text_cy = models.TextField(_("text in Welsh"), max_length=5000, blank=True)
    title_en = models.CharField(_("title in English"), max_length=120, blank=True)
    text_en = models.TextField(_("text in English"), max_length=5000, blank=True)
    shown_on = models.DateField(
        _("shown on the page from"),
        null=True,
        blank=True,
        help_text=_("Leave it empty while this is a draft. Showing it sends nothing to anybody."),
    )
    asked_at = models.DateTimeField(_("sending begun"), null=True, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    done_at = models.DateTimeField(_("sending ended"), null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("update of a letter")
        verbose_name_plural = _("updates of letters")
        ordering = ["-created_at", "-pk"]
        permissions = [("send_letterupdate", "Can send updates of letters to those who signed")]

    def __str__(self) -> str:
        return self.title_en or self.title_cy

    def title(self, language: str) -> str:
        """Its title in "en" or "cy"."""
        return str(getattr(self, f"title_{language}"))

    def text(self, language: str) -> str:
        """Its text in "en" or "cy"."""
        return str(getattr(self, f"text_{language}"))

    @property
    def lacking(self) -> list[str]:
        """The languages it is not ready in."""
        return [one for one in OTHER if not (self.title(one).strip() and self.text(one).strip())]

    @property
    def is_being_sent(self) -> bool:
        """Whether mails are still to be written."""
        return self.asked_at is not None and self.done_at is None


class UpdateMail(models.Model):
    """That one signer was sent one update: kept in the transaction that queues the mail.

    Attributes:
        message: the mail, while it is kept.
    """

    update = models.ForeignKey(LetterUpdate, on_delete=models.CASCADE, related_name="mails")
    signature = models.ForeignKey(Signature, on_delete=models.CASCADE, related_name="update_mails")
    message = models.OneToOneField(Message, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["update", "signature"], name="each_update_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)
