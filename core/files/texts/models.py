"""The text of files, kept for search."""

from django.db import models


class FileText(models.Model):
    """What is written in a document: read once for each file it has had, gone when it goes.

    A file that cannot be read has an empty text, and is not tried again until it is changed.
    """

    document = models.OneToOneField(
        "core.SiteDocument", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    file_hash = models.CharField(max_length=40)
    text = models.TextField(blank=True)
    is_whole = models.BooleanField(default=True)
    read_at = models.DateTimeField(auto_now=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.text[:80]
