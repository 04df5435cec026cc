"""What a twin was made from, and what people have said still stands.

A wording is kept as a list of [path, digest]: see `translation.state.contents`.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair
from translation.models.somebody import BySomebody


class TranslatedDraft(models.Model):
    """Says that a revision was built from translated segments, and from which source.

    A twin's revision without one holds the words of the other language (the copy a twin starts
    as) or came about behind the gate's back; the gate publishes neither.

    Attributes:
        source_items: what the source said when the draft was built, with the values in whose
            place the draft has others; see `translation.state.values`.
        source_fingerprint: its wording in short.
        text_fingerprint: what the translation said then.
    """

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    source_items = models.JSONField(default=list)
    source_fingerprint = models.CharField(max_length=64)
    text_fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("translated draft")
        verbose_name_plural = _("translated drafts")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.revision_id}: {self.source_fingerprint[:8]}"


class LiveBasis(models.Model):
    """What the source said when the twin that readers get was published.

    Attributes:
        items: the wording itself, by which a change is traced to its place, with the values in
            whose place the twin has others.
    """

    pair = models.OneToOneField(
        Pair, on_delete=models.CASCADE, primary_key=True, related_name="basis"
    )
    items = models.JSONField(default=list)
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wording a twin is based on")
        verbose_name_plural = _("wordings twins are based on")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pair_id)


class StillStands(BySomebody):
    """Somebody's word that a new wording of the source needs no change in its twin.

    Attributes:
        path: where the wording stands; empty where the whole of the source is meant.
        digest: the wording, or the fingerprint of the whole.
    """

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="confirmations")
    path = models.CharField(max_length=500, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("confirmation that a translation still stands")
        verbose_name_plural = _("confirmations that a translation still stands")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "path", "digest"], name="one_confirmation_of_a_wording"
            )
        ]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.path}"
