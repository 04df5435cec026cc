"""Files that go to translators and come back, and the addresses for those without an account."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.jobs import Job
from translation.models.somebody import BySomebody


class Handover(BySomebody):
    """An address by which somebody without an account does a job.

    Attributes:
        name: who does it.
        token_hash: SHA-256 of the secret in the address, in hexadecimal digits. The secret itself
            is kept nowhere.
        expires_at: until when the address serves.
        revoked_at: when it was taken back before that.
        used_at: when it was last used.
    """

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="handovers")
    name = models.CharField(_("name"), max_length=200)
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(_("serves until"))
    revoked_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("address for a translator without an account")
        verbose_name_plural = _("addresses for translators without an account")
        default_permissions = ()
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.job_id}: {self.name}"

    @property
    def is_open(self) -> bool:
        """Whether it still serves."""
        return self.revoked_at is None and self.expires_at > timezone.now()


class Delivery(BySomebody):
    """A file that came back, and what became of it.

    Attributes:
        job: the job it was sent for, if it was sent for one.
        handover: the address it came by; None if somebody with an account sent it.
        name: how the file was called.
        user, user_name: who sent it; the name alone, if they have no account.
        state: what became of it.
        decided_by, decided_at: who took it over, put it away or undid it, and when.
    """

    class State(models.TextChoices):
        """What became of a file."""

        WAITING = "waiting", _("Waiting to be looked at")
        APPLIED = "applied", _("Taken over")
        UNDONE = "undone", _("Undone")
        DISCARDED = "discarded", _("Put away")

    job = models.ForeignKey(
        Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="deliveries"
    )
    handover = models.ForeignKey(
        Handover, null=True, blank=True, on_delete=models.SET_NULL, related_name="deliveries"
    )
    name = models.CharField(max_length=255)
    user_name = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("file that came back")
        verbose_name_plural = _("files that came back")
        default_permissions = ()
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.name


class DeliveredPart(models.Model):
    """What a file says of one translation, and what was changed by it.

    Attributes:
        lines: the texts, as `translation.files.parts` keeps them.
        changes: what each text was before and after, so that it can be undone.
    """

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="parts")
    translation = models.ForeignKey(
        "wagtail_localize.Translation", on_delete=models.CASCADE, related_name="+"
    )
    lines = models.JSONField(default=list)
    changes = models.JSONField(default=list)

    class Meta:
        verbose_name = _("part of a file that came back")
        verbose_name_plural = _("parts of files that came back")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["delivery", "translation"], name="a_translation_once_in_a_delivery"
            )
        ]

    def __str__(self) -> str:
        return f"{self.delivery_id}: {self.translation_id}"
