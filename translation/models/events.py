"""What happened to a pair: who published what, alone or together, and why."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair
from translation.models.states import ReadersState


class PairEvent(models.Model):
    """One line of a pair's history. Lines are added and never changed.

    Attributes:
        language: the language it happened to; empty where it concerns both alike.
        together: whether the other language went live, or came down, in the same transaction.
        reason: a code of `Reason` or `WaiverReason`, for what was decided with a reason.
        readers_state: the pair's state for readers once this had happened.
    """

    class Action(models.TextChoices):
        """What can happen to a pair."""

        PUBLISHED = "published", _("Published")
        SCHEDULED = "scheduled", _("Scheduled")
        HELD = "held", _("Held back at the scheduled time")
        WAITING = "waiting", _("Waiting for the other language")
        UNPUBLISHED = "unpublished", _("Taken down")
        DELETED = "deleted", _("Deleted")
        MOVED = "moved", _("Moved")
        FACTS = "facts", _("Facts taken over from the other language")
        STILL_STANDS = "still_stands", _("Confirmed that the other language still stands")
        WAIVED = "waived", _("Marked as needing one language only")
        WAIVER_ENDED = "waiver_ended", _("Marked as needing both languages")
        DIRECTION = "direction", _("Source language changed")
        COPIED = "copied", _("Copied")
        FREED = "freed", _("Each language is edited on its own")
        TIED = "tied", _("One language is translated from the other")
        CONFIRMED = "confirmed", _("Confirmed that both languages say the same")
        REOPENED = "reopened", _("Review reopened: the text was changed")
        OWN_WORK = "own_work", _("Approved by the person who wrote it")
        CHECK = "check", _("A check was set aside with a reason")

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="events")
    action = models.CharField(_("what happened"), max_length=20, choices=Action.choices)
    language = models.CharField(_("language"), max_length=2, blank=True)
    together = models.BooleanField(_("together"), default=False)
    reason = models.CharField(_("reason"), max_length=20, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    readers_state = models.CharField(max_length=12, choices=ReadersState.choices)
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("event of a pair")
        verbose_name_plural = _("events of pairs")
        default_permissions = ()
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["action", "at"])]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.action}"
