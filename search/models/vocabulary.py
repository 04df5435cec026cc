"""The words of the site."""

from django.db import models
from wagtail.models import Locale


class KnownWord(models.Model):
    """A word that readers can find, for suggestions to who mistyped it.

    Attributes:
        locale: its language.
        word: as it is written, without capitals.
        folded: the same without accents and hyphens.
        pages: on how many pages readers can open it stands.
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=60)
    folded = models.CharField(max_length=60)
    pages = models.PositiveIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["locale", "word"], name="one_row_for_a_known_word")
        ]

    def __str__(self) -> str:
        return self.word
