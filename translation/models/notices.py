"""What somebody is to be told about a job, until it is told."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.jobs import Job


class JobNotice(models.Model):
    """News of a job for one person. It is written where it happens and told later, with others.

    Attributes:
        kind: what has happened.
        told_at: when a mail with it was put into the outbox; None while it waits for one.
    """

    class Kind(models.TextChoices):
        """What there can be to tell."""

        SENT = "sent", _("A new job")
        DUE_SOON = "due_soon", _("Due soon")
        LATE = "late", _("Late")
        LATE_FOR_SENDER = "late_sender", _("Late, for the person who sent it")
        FINISHED = "finished", _("Finished")
        MOVED_ON = "moved_on", _("The source has changed")
        NEW_DATE = "new_date", _("A new date")
        TAKEN_BACK = "taken_back", _("Taken back")

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="notices")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    since = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("news of a job")
        verbose_name_plural = _("news of jobs")
        default_permissions = ()
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["job", "person", "kind"],
                condition=Q(told_at=None),
                name="one_untold_notice_of_a_kind",
            )
        ]
        indexes = [models.Index(fields=["person", "told_at"], name="notices_of_a_person")]

    def __str__(self) -> str:
        return f"{self.job_id}: {self.kind}"
