"""What labels were: addresses that still lead to them, and those that became part of others."""

from django.db import models


class FormerAddress(models.Model):
    """An address part a label once had, in either language: it still leads to the label."""

    kind = models.CharField(max_length=20)
    slug = models.SlugField(max_length=100)
    label = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="one_label_for_a_former_address")
        ]

    def __str__(self) -> str:
        return self.slug


class MergedLabel(models.Model):
    """That one label became part of another: whoever still holds its number means the other."""

    kind = models.CharField(max_length=20)
    gone = models.BigIntegerField()
    kept = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["kind", "gone"], name="merged_into_one")]

    def __str__(self) -> str:
        return f"{self.gone}: {self.kept}"
