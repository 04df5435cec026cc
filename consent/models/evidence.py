"""What a consent was given with."""

from django.db import models

from consent.models.consent import Consent


class Evidence(models.Model):
    """The form or message a consent was given with.

    It is kept in the database, so that it has no address, is saved with the record and goes with
    it. Only those who may see private details can open it.
    """

    consent = models.OneToOneField(Consent, on_delete=models.CASCADE, related_name="evidence")
    name = models.CharField(max_length=200)
    content = models.BinaryField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
