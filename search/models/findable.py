"""What can be found, beside what Wagtail's index has of it."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Locale
from wagtail.search.models import IndexEntry


class Findable(models.Model):
    """A page or record in Wagtail's index, with what shows and orders it among results.

    Attributes:
        entry: its row in Wagtail's index, which holds the keys.
        content_type, object_id: what it is.
        locale: its language.
        dated: the day that puts it before older ones, if it has one.
        url: where it is; empty for a page, whose address may change without it.
        title: what it is called.
        text: what it says, as a reader reads it, for the words around what was found.
    """

    entry = models.OneToOneField(
        IndexEntry,
        primary_key=True,
        db_constraint=False,  # Wagtail deletes its rows past the ORM; see search.backend
        on_delete=models.DO_NOTHING,
        related_name="findable",
    )
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    dated = models.DateField(null=True)
    url = models.CharField(max_length=400, blank=True)
    title = models.CharField(max_length=255)
    text = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return self.title
