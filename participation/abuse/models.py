"""What is counted, for all server processes together."""

from django.db import models


class Counter(models.Model):
    """How often something happened in one stretch of time.

    What concerns somebody is there only as a keyed hash, which changes with each stretch.
    """

    name = models.CharField(max_length=100, primary_key=True)
    times = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
