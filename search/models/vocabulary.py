"""The words of the site."""

from uuid import uuid4

from django.db import models
from wagtail.models import Locale


class KnownWord(models.Model):
    """A word that readers can find, for suggestions to who mistyped it.

    Attributes:
        locale: its language.
        word: as it is written, without capitals.
        folded: the same without accents and hyphens.
        pages: on how many pages readers can open it stands; a Welsh word also counts where it is
            mutated, and may stand nowhere as it is.
        keys: what else it is found by, with spaces between.
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=60)
    folded = models.CharField(max_length=60)
    pages = models.PositiveIntegerField()
    keys = models.TextField(default="", db_default="")

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["locale", "word"], name="one_row_for_a_known_word")
        ]

    def __str__(self) -> str:
        return self.word


class KnownWordsStamp(models.Model):
    """One row: when the words of the site were last counted.

    Attributes:
        stamp: another after each count.
        counted_at: when.
    """

    ONLY = 1

    stamp = models.UUIDField(default=uuid4)
    counted_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.counted_at)
