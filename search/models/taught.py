"""Words that somebody taught search."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel


class TaughtWord(models.Model):
    """A form of a Welsh word that no word list has, or has wrong, and the word it is a form of.

    Attributes:
        form: as it is written, without mutation: "dogfennau".
        lemma: the word as a dictionary has it: "dogfen".
        note: why, for whoever looks after the list.
    """

    form = models.CharField(
        _("form"),
        max_length=60,
        unique=True,
        help_text=_(
            "As it is written without mutation: dogfennau. Mutations are found by themselves."
        ),
    )
    lemma = models.CharField(
        _("word"),
        max_length=60,
        help_text=_("As a dictionary has it: dogfen. The form itself, if it is a word of its own."),
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    panels = [FieldRowPanel([FieldPanel("form"), FieldPanel("lemma")]), FieldPanel("note")]

    class Meta:
        verbose_name = _("word for search")
        verbose_name_plural = _("words for search")
        ordering = ["form"]

    def __str__(self) -> str:
        return f"{self.form} → {self.lemma}"


class TaughtStamp(models.Model):
    """One row, whose stamp is another after each change of what search was taught."""

    stamp = models.UUIDField(default=uuid4)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.stamp)
