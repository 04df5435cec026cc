"""What becomes of files in the background, and when."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django_tasks import task
from wagtail.models import Collection, CollectionViewRestriction

from core.documents import SiteDocument
from core.files.texts import keeping
from core.files.texts.pages import index_pages, pages_with
from core.files.texts.reader import READERS


@task()
def look_into(key: int) -> None:
    """Read a document if its file is new, and index the pages that hold it in any case."""
    document = SiteDocument.objects.filter(pk=key).first()
    if document and document.kind in READERS and not keeping.is_read(document):
        keeping.read(document)
    else:
        index_pages(pages_with([key]))


@task()
def look_into_collection(key: int) -> None:
    """Index the pages that hold documents of a collection and of those below it."""
    collection = Collection.objects.filter(pk=key).first()
    if collection:
        below = collection.get_descendants(inclusive=True)
        documents = keeping.readable().filter(collection__in=below)
        index_pages(pages_with(documents.values_list("pk", flat=True)))


@task()
def look_into_pages(keys: list[int]) -> None:
    """Index pages that held a document which is gone."""
    index_pages(keys)


def _document_changed(
    sender: Any, instance: SiteDocument, raw: bool = False, **kwargs: Any
) -> None:
    # Robust: what is saved is saved, and `manage.py tick` reads what was missed.
    if not raw and instance.kind in READERS:
        soon = partial(look_into.enqueue, instance.pk)
        transaction.on_commit(soon, robust=True)


def _document_goes(sender: Any, instance: SiteDocument, **kwargs: Any) -> None:
    # Asked now: which page held it is not known for long once it is gone.
    pages = pages_with([instance.pk]) if instance.kind in READERS else []
    if pages:
        transaction.on_commit(partial(look_into_pages.enqueue, pages), robust=True)


def _collection_changed(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    is_restriction = isinstance(instance, CollectionViewRestriction)
    key = instance.collection_id if is_restriction else instance.pk
    if not raw:
        transaction.on_commit(partial(look_into_collection.enqueue, key), robust=True)


post_save.connect(_document_changed, sender=SiteDocument)
pre_delete.connect(_document_goes, sender=SiteDocument)
post_save.connect(_collection_changed, sender=Collection)
post_save.connect(_collection_changed, sender=CollectionViewRestriction)
post_delete.connect(_collection_changed, sender=CollectionViewRestriction)
