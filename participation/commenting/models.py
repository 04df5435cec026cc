"""Comments, what is reported about them, and complaints that the law sets limits for."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from translation.models import Pair


class State(models.TextChoices):
    """Where a comment stands. Readers see approved ones only."""

    HELD = "held", _("Waiting to be read")
    APPROVED = "approved", _("Approved")
    REFUSED = "refused", _("Refused")
    REMOVED = "removed", _("Removed")
    HIDDEN = "hidden", _("Hidden while a complaint runs")


class Reason(models.TextChoices):
    """Why a comment is not shown, in words its writer is told."""

    OFF_TOPIC = "off_topic", _("It is not about what the page is about.")
    ABUSE = "abuse", _("It insults or threatens somebody.")
    PRIVATE = "private", _("It tells something private about somebody.")
    ADVERTISING = "advertising", _("It advertises something.")
    UNTRUE = "untrue", _("It may harm somebody by something untrue.")
    WRITER = "writer", _("Its writer asked for it.")
    OTHER = "other", _("It breaks our rules for comments.")


class Comment(models.Model):
    """What somebody wrote below a page, in the language they wrote it in.

    Attributes:
        parent: what it answers; an answer cannot be answered.
        email: never shown to readers; empty once it has been forgotten.
    """

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="public_comments")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="answers"
    )
    token = models.UUIDField(unique=True, default=uuid.uuid4)
    language = models.CharField(
        _("language of the comment"), max_length=2, choices=settings.LANGUAGES
    )
    name = models.CharField(_("name shown"), max_length=80)
    email = models.EmailField(_("e-mail address"), blank=True)
    text = models.TextField(_("comment"), max_length=3000)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.HELD, db_index=True
    )
    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices, blank=True)
    note = models.CharField(_("note for moderators"), max_length=500, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(_("received"), auto_now_add=True, db_index=True)

    class Meta:
        app_label = "participation"
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["created_at", "pk"]
        default_permissions = ()
        permissions = [
            ("moderate_comment", _("Can moderate comments")),
            ("see_addresses_comment", _("Can see the e-mail addresses of commenters")),
        ]

    def __str__(self) -> str:
        # Never the writer: logs keep this line.
        return date_format(timezone.localtime(self.created_at), "DATETIME_FORMAT")


class CommentReport(models.Model):
    """Somebody told us that a comment should be looked at. Who, is not asked."""

    class About(models.TextChoices):
        """What is the matter with it."""

        RULES = "rules", _("It breaks the rules")
        PRIVATE = "private", _("It tells something private")
        WORRY = "worry", _("I am worried about somebody’s safety")

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="reports")
    token = models.UUIDField(unique=True, default=uuid.uuid4)
    about = models.CharField(_("what is the matter"), max_length=10, choices=About.choices)
    note = models.TextField(_("what we should know"), max_length=1000, blank=True)
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    is_settled = models.BooleanField(_("looked at"), default=False)

    class Meta:
        app_label = "participation"
        ordering = ["created_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return date_format(timezone.localtime(self.created_at), "DATETIME_FORMAT")


class Complaint(models.Model):
    """A notice of complaint with what section 5 of the Defamation Act 2013 asks for."""

    class Stage(models.TextChoices):
        """How far the complaint is."""

        RECEIVED = "received", _("Received")
        ASKED = "asked", _("The writer has been asked")
        REMOVED = "removed", _("Closed: the comment was removed")
        STANDS = "stands", _("Closed: the comment stands")

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="complaints")
    token = models.UUIDField(unique=True, default=uuid.uuid4)
    language = models.CharField(_("language used"), max_length=2, choices=settings.LANGUAGES)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"))
    words = models.TextField(_("the words complained of, and what they mean"), max_length=3000)
    untrue = models.TextField(_("what is untrue or without support"), max_length=3000)
    lacks_writer = models.BooleanField(_("does not know enough about the writer to go to court"))
    may_be_named = models.BooleanField(_("the writer may be told name and address"), default=False)
    stage = models.CharField(
        _("stage"), max_length=10, choices=Stage.choices, default=Stage.RECEIVED, db_index=True
    )
    created_at = models.DateTimeField(_("received"), default=timezone.now)
    contact_due = models.DateTimeField(_("the writer is to be asked by"))
    asked_at = models.DateTimeField(null=True, blank=True)
    answer_due = models.DateTimeField(_("the writer answers by"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "participation"
        verbose_name = _("complaint about a comment")
        verbose_name_plural = _("complaints about comments")
        ordering = ["created_at"]
        default_permissions = ()

    def __str__(self) -> str:
        return date_format(timezone.localtime(self.created_at), "DATETIME_FORMAT")


class ComplaintEvent(models.Model):
    """Something that was done about a complaint."""

    complaint = models.ForeignKey(Complaint, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(auto_now_add=True)
    step = models.CharField(max_length=10)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        app_label = "participation"
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.step
