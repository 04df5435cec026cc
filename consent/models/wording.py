"""The words in which people are asked to agree to something, each version kept for good."""

from typing import Any

from django.db import models
from django.db.models import Max
from django.utils import timezone


class WordingManager(models.Manager["Wording"]):
    """Finds the version of what is asked now."""

    def asked(self, code: str, text: dict[str, str]) -> "Wording":
        """The version with these words, made when they are first agreed to.

        Args:
            code: what is asked for.
            text: the words people see, by language.
        """
        words = {"text_en": text["en"], "text_cy": text["cy"]}
        if known := self.filter(code=code, **words).first():
            return known
        latest = self.filter(code=code).aggregate(latest=Max("version"))["latest"] or 0
        wording, _is_new = self.get_or_create(code=code, **words, defaults={"version": latest + 1})
        return wording


class Wording(models.Model):
    """One version of what people are asked to agree to. Versions are added, never changed.

    Attributes:
        code: what is asked for, such as "sign".
        since: when somebody first agreed to it in these words.
    """

    code = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    text_en = models.CharField(max_length=500)
    text_cy = models.CharField(max_length=500)
    since = models.DateTimeField(default=timezone.now)

    objects = WordingManager()

    class Meta:
        default_permissions = ()
        ordering = ["code", "version"]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="one_wording_for_a_version"),
            models.UniqueConstraint(
                fields=["code", "text_en", "text_cy"], name="one_version_for_the_same_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add a version.

        Raises:
            TypeError: if the version is there already.
        """
        if not self._state.adding:
            raise TypeError("A wording people agreed to is never changed: add a version.")
        super().save(*args, **kwargs)
