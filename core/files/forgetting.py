"""Taking files back: sizes of pictures, and uploads nobody finished."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from wagtail.models import UploadedFile

from core.changes import note_change
from core.images import SiteImage, SiteRendition

UNFINISHED = timedelta(days=2)


def forget_sizes(images: list[SiteImage]) -> int:
    """Delete every size that was made of pictures; who may have them is asked anew.

    The files go when the transaction is committed, and not when a worker finds the time.

    Args:
        images: pictures that nobody is to see any more.

    Returns:
        How many sizes there were.
    """
    sizes = list(SiteRendition.objects.filter(image__in=images))
    for size in sizes:
        storage, name = size.file.storage, size.file.name
        size.delete()
        transaction.on_commit(partial(storage.delete, name))
    note_change()
    return len(sizes)


def forget_unfinished_uploads() -> None:
    """Delete files sent among several whose title and language nobody ever gave."""
    for upload in UploadedFile.objects.all():
        name, storage = upload.file.name, upload.file.storage
        if not storage.exists(name):
            upload.delete()
        elif storage.get_modified_time(name) < timezone.now() - UNFINISHED:
            upload.delete()
            storage.delete(name)
