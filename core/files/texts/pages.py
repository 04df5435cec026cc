"""The pages that hold a file are indexed anew when what is known of the file changes."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex
from wagtail.search.index import insert_or_update_object

from core.documents import SiteDocument


def pages_with(documents: Iterable[int]) -> list[int]:
    """The keys of the pages that refer to documents, live or not: the admin searches both.

    Args:
        documents: their keys.
    """
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(SiteDocument),
        to_object_id__in=[str(key) for key in documents],
    )
    return list({int(key) for key in references.values_list("object_id", flat=True)})


def index_pages(keys: Iterable[int]) -> None:
    """Index pages anew, as they are in the database at this moment."""
    for page in Page.objects.filter(pk__in=list(keys)).specific().iterator(chunk_size=50):
        insert_or_update_object(page)
