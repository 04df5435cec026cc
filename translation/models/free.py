"""What the halves of a free pair said when somebody last confirmed that they belong together."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.models.pairs import Pair
from translation.models.somebody import BySomebody


class FreeConfirmation(BySomebody):
    """What one half of a free pair said when both were last found to say the same.

    There are two of them for each half: one is about what readers get, one about the newest
    drafts. A wording is kept as a list of [path, digest]: see `translation.state.contents`.

    Attributes:
        language: the language of the half.
        texts: the words behind the digests, so that a change can be shown word by word whatever
            becomes of the revisions.
        user: who said so; nobody, if it was found out without a person.
    """

    class Kind(models.TextChoices):
        """What it was said about."""

        LIVE = "live", _("What readers get")
        DRAFT = "draft", _("The newest drafts")

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="free_confirmations")
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=5, choices=Kind.choices)
    items = models.JSONField(default=list)
    texts = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("confirmation that both languages say the same")
        verbose_name_plural = _("confirmations that both languages say the same")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "language", "kind"], name="one_confirmation_of_a_free_half"
            )
        ]

    def __str__(self) -> str:
        return f"{self.pair_id}: {self.language} {self.kind}"
