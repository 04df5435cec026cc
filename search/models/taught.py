"""Words that somebody taught search."""

from typing import Any, ClassVar
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
        error_messages={"unique": _("Search was taught this form already.")},
        help_text=_(
            "As it is written without mutation: dogfennau. Mutations are found by themselves."
        ),
    )
    lemma = models.CharField(
        _("word"),
        max_length=60,
        help_text=_("As a dictionary has it: dogfen. The form itself, if it is a word of its own."),
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("Why, for whoever looks after the list.")
    )

    snippet_viewset: ClassVar[Any]  # given by Wagtail when its screens are registered

    panels = [FieldRowPanel([FieldPanel("form"), FieldPanel("lemma")]), FieldPanel("note")]

    class Meta:
        verbose_name = _("word for search")
        verbose_name_plural = _("words for search")
        ordering = ["form"]

    def __str__(self) -> str:
        return f"{self.form} → {self.lemma}"


class TaughtStamp(models.Model):
    """One row, whose stamp is another after each change of what search was taught."""

    ONLY = 1

    stamp = models.UUIDField(default=uuid4)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.stamp)


class TaughtChange(models.Model):
    """A form whose pages wait to be indexed anew; the row goes when the last of them is.

    Attributes:
        form: what was taught, changed or taken back.
        content_type, object_id: what was indexed last, of all that is to be, in this order.
    """

    form = models.CharField(max_length=60)
    content_type = models.BigIntegerField(default=0)
    object_id = models.BigIntegerField(default=0)

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.form
