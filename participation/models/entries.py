"""Messages that people send us through a form."""

import uuid
from collections import defaultdict

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from participation.forms.words import answer_in_words
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
    form = models.ForeignKey(
        "participation.Form",
        verbose_name=_("form"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="entries",
    )
    # Each with the wording it was asked in: see `participation.forms.public`.
    answers = models.JSONField(_("answers"), default=list, blank=True)
    due_on = models.DateField(_("to be acknowledged by"), null=True, blank=True)
    draft = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("draft made of it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("received"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at"]
        # Nobody writes or changes what somebody else has sent.
        default_permissions = ("view", "delete")
        permissions = [("export_formentry", "Can take messages away as a spreadsheet")]

    def __str__(self) -> str:
        # Never the sender: Wagtail's log keeps this line after the message is deleted.
        return date_format(timezone.localtime(self.created_at), "DATETIME_FORMAT")

    @property
    def answers_by_key(self) -> defaultdict[str, str]:
        """The answers in words, by the keys of their questions; "" for one that was not asked."""
        words = {one["key"]: answer_in_words(one["answer"]) for one in self.answers}
        return defaultdict(str, words)
