"""Everything ever approved in both languages, so that nobody translates it again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.models.somebody import BySomebody


class MemoryUnit(BySomebody):
    """A text in both languages, as it was approved.

    It belongs to no page and is kept when pages go. Neither language is the first: it is found from
    both.

    Attributes:
        english, welsh: the text as the desk writes it, with codes.
        english_key, welsh_key: the same for texts that differ in nothing but spaces and the shape
            of quotes; see `translation.memory.words`.
        written_in: the language it was first written in; empty if nobody knows.
        origin: how it came here.
        label: where it stood, in words.
        pair: the key of the pair it stood in; no foreign key, for it outlives that too.
        at: when it was approved last.
        user_name: who translated it, should the account be deleted.
    """

    class Origin(models.TextChoices):
        """How a text came into the memory."""

        DESK = "desk", _("Published translation")
        BY_HAND = "by_hand", _("Pages written by hand")
        FILE = "file", _("Imported file")

    english = models.TextField(_("English"))
    welsh = models.TextField(_("Welsh"))
    english_key = models.CharField(max_length=32, db_index=True)
    welsh_key = models.CharField(max_length=32, db_index=True)
    written_in = models.CharField(max_length=2, blank=True)
    origin = models.CharField(_("origin"), max_length=8, choices=Origin.choices)
    label = models.CharField(_("place"), max_length=500, blank=True)
    pair = models.UUIDField(null=True, blank=True)
    user_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("text in the memory")
        verbose_name_plural = _("texts in the memory")
        default_permissions = ()
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["english_key", "welsh_key"], name="one_unit_for_the_same_texts"
            )
        ]

    def __str__(self) -> str:
        return self.english[:80]


class MemoryWord(models.Model):
    """A word of the memory's texts, and in how many of them it stands: rare words are asked for.

    Attributes:
        language: the language of the texts.
        word: in small letters.
        count: in how many texts it stands.
    """

    language = models.CharField(max_length=2)
    word = models.CharField(max_length=40)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("word of the memory")
        verbose_name_plural = _("words of the memory")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_memory_word")]

    def __str__(self) -> str:
        return self.word


class MemoryEntry(models.Model):
    """That a word stands in a text of so many words. The key has the order in which it is read."""

    pk = models.CompositePrimaryKey("word", "length", "unit")
    word = models.ForeignKey(MemoryWord, on_delete=models.CASCADE, db_index=False, related_name="+")
    length = models.PositiveSmallIntegerField()
    unit = models.ForeignKey(MemoryUnit, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("entry in the memory’s index")
        verbose_name_plural = _("entries in the memory’s index")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.word_id}: {self.unit_id}"
