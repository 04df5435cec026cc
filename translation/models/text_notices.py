"""What somebody is to be told about a translation, until it is told."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair


class TextNotice(models.Model):
    """News of a translation for one person. It is written where it happens, and told once.

    Attributes:
        language: the language of the translation.
        kind: what has happened.
        who: who did it.
        note: what they wrote with it.
        told_at: when a mail with it was put into the outbox; None while it waits for one.
    """

    class Kind(models.TextChoices):
        """What there can be to tell."""

        COMMENT = "comment", _("A comment")
        REVIEW_WANTED = "review_wanted", _("Sent for review")
        SENT_BACK = "sent_back", _("Sent back")
        REOPENED = "reopened", _("Changed while it was in review")
        APPROVED = "approved", _("Approved")

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="text_notices")
    language = models.CharField(max_length=2)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=13, choices=Kind.choices)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(blank=True)
    since = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("news of a translation")
        verbose_name_plural = _("news of translations")
        default_permissions = ()
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "language", "person", "kind"],
                condition=Q(told_at=None),
                name="one_untold_notice_of_a_text",
            )
        ]
        indexes = [models.Index(fields=["person", "told_at"], name="text_notices_of_a_person")]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.kind}"
