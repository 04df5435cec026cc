"""The history of texts, and what people say about them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair
from translation.models.somebody import BySomebody


class SegmentChange(BySomebody):
    """One line of the history of a piece of text. Lines are added and never changed.

    It hangs on the pair, so it is kept when the page goes.

    Attributes:
        language: the language of the text.
        path, label: where it stood, for code and in words.
        source: what the source said, as a person reads it.
        before, after: the text as wagtail-localize keeps it; empty for none.
        help: what helped to write it.
        user_name: who it was, should the account be deleted.
    """

    class Help(models.TextChoices):
        """What a text was written with."""

        HAND = "hand", _("Written")
        SAME = "same", _("Taken from the source as it is")
        NOT_NEEDED = "not_needed", _("Marked as not needed")
        EARLIER = "earlier", _("The earlier translation still stands")
        BY_HAND = "by_hand", _("Taken from a page written by hand")
        MEMORY = "memory", _("From the translation memory")
        MACHINE = "machine", _("Machine translation")
        FILE = "file", _("From a file")
        RESTORED = "restored", _("Restored")

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="text_changes")
    language = models.CharField(max_length=2)
    path = models.CharField(max_length=500)
    label = models.CharField(max_length=500, blank=True)
    source = models.TextField(blank=True)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    help = models.CharField(max_length=12, choices=Help.choices, default=Help.HAND)
    user_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("change of a text")
        verbose_name_plural = _("changes of texts")
        default_permissions = ()
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["pair", "path", "-at"], name="changes_of_a_text")]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.path}"


class SegmentComment(BySomebody):
    """A comment on one piece of text, for those who translate, edit and approve.

    Attributes:
        path: the place it is about; empty for the whole page.
        source: what the source said there, as a person reads it: a place may hold several texts.
        language: the language of the translation it is about.
        resolved_at: when somebody said that it is settled.
    """

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="comments")
    language = models.CharField(max_length=2)
    path = models.CharField(max_length=500, blank=True)
    source = models.TextField(blank=True)
    text = models.TextField(_("comment"), max_length=2000)
    user_name = models.CharField(max_length=200, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    resolved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a text")
        verbose_name_plural = _("comments on texts")
        default_permissions = ()
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["pair", "path"], name="comments_on_a_text")]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.path}"
