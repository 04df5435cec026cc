"""The pages that hold a file are indexed anew when what is known of the file changes."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex
from wagtail.search.index import insert_or_update_object

from core.documents import SiteDocument


def index_pages_with(documents: Iterable[int]) -> None:
    """Index the pages that refer to documents, live or not: the admin searches both.

    Args:
        documents: their keys; the documents themselves may be gone.
    """
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(SiteDocument),
        to_object_id__in=[str(key) for key in documents],
    )
    keys = references.annotate(page=Cast("object_id", BigIntegerField())).values("page")
    for page in Page.objects.filter(pk__in=keys).specific().iterator(chunk_size=50):
        insert_or_update_object(page)
