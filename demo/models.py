"""What the demonstration looked like when it was loaded."""

from django.db import models


class Loaded(models.Model):
    """One row: how the demo stood right after loading, so that a reset knows if it must act."""

    fingerprint = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.fingerprint
