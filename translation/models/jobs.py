"""Work sent to a translator: some pages and records, a date, a note."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair

LANGUAGES = [("cy", _("Welsh")), ("en", _("English"))]


class Job(models.Model):
    """Pages and records that somebody is asked to translate into one language.

    Attributes:
        language: the language it is translated into.
        state: how far it has come; an item is done when its pair is ready.
        bands: the bands its near matches are counted in, each as its least and its most per cent;
            see `translation.bands`.
        told_due_at, told_late_at: when the translator was reminded, so that each is said once.
    """

    class State(models.TextChoices):
        """How far a job has come."""

        PREPARING = "preparing", _("Being prepared")
        OUT = "out", _("With the translator")
        DONE = "done", _("Done")
        CANCELLED = "cancelled", _("Cancelled")

    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("into"), max_length=2, choices=LANGUAGES)
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("translator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    note = models.TextField(_("note for the translator"), max_length=2000, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.PREPARING, db_index=True
    )
    bands = models.JSONField(default=list)
    created_at = models.DateTimeField(_("made"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    told_due_at = models.DateTimeField(null=True, blank=True)
    told_late_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        default_permissions = ()
        ordering = ["due_on", "-created_at"]

    def __str__(self) -> str:
        return self.title


class JobItem(models.Model):
    """One page or record of a job.

    Attributes:
        comes_along: whether nobody chose it: something that was chosen cannot exist without it.
        state: whether it has been sent yet; a job is prepared item by item, each in a transaction
            of its own, so that it goes on after an interruption with nothing lost or doubled.
        problem: why it could not be sent, as a code; see `translation.jobs.obstacles`.
        new, near, exact, repeated, unchanged: its words when it was sent; see
            `translation.sources.counting`.
        near_by_band: the words of near matches, for each band of the job.
        sent_items: what the source said when it was sent; see `translation.state.contents`.
        moved_on_at: when the source was found to say something else than was sent.
        done_at: when its pair was found to be ready.
    """

    class State(models.TextChoices):
        """Whether an item has been sent."""

        WAITING = "waiting", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Could not be sent")

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="items")
    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="job_items")
    position = models.PositiveIntegerField(default=0)
    comes_along = models.BooleanField(default=False, db_default=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    problem = models.CharField(max_length=500, blank=True)
    new = models.PositiveIntegerField(_("new words"), default=0)
    near = models.PositiveIntegerField(_("words of near matches"), default=0)
    near_by_band = models.JSONField(default=list)
    exact = models.PositiveIntegerField(_("words from the memory"), default=0)
    repeated = models.PositiveIntegerField(_("repeated words"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged words"), default=0)
    sent_items = models.JSONField(default=list)
    sent_at = models.DateTimeField(null=True, blank=True)
    moved_on_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("item of a job")
        verbose_name_plural = _("items of jobs")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["job", "pair"], name="a_pair_once_in_a_job")]

    def __str__(self) -> str:
        return f"{self.job_id}: {self.pair_id}"

    @property
    def to_translate(self) -> int:
        """How many words there are to translate, or to confirm."""
        return self.new + self.near + self.exact + self.repeated
