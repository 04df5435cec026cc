"""Keeps the text of documents, and tells what of it everyone may find."""

import logging
import time
from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, QuerySet

from core.documents import SiteDocument
from core.files.collections import kept_for_some
from core.files.texts.models import FileText
from core.files.texts.pages import index_pages, pages_with
from core.files.texts.reader import MOST_SIGNS, READERS
from core.files.texts.running import Text, read_text

logger = logging.getLogger("carthen.files")
SECONDS_OF_A_TICK = 60


def read(document: SiteDocument) -> None:
    """Read a document's file, keep its text, and index the pages that hold it anew.

    Raises:
        OSError: if the storage does not answer. A file that is not there has no text.
    """
    text = Text("", is_whole=False)
    try:
        with document.file.storage.open(document.file.name) as file:
            text = read_text(file, document.kind)
    except FileNotFoundError:
        logger.warning("no file of document %s", document.pk)
    FileText.objects.update_or_create(
        document=document,
        defaults={
            "file_hash": document.file_hash,
            "text": text.words,
            "is_whole": text.is_whole,
        },
    )
    index_pages(pages_with([document.pk]))


def is_read(document: SiteDocument) -> bool:
    """Whether the text of the file it has now is kept."""
    return FileText.objects.filter(document=document, file_hash=document.file_hash).exists()


def readable() -> QuerySet[SiteDocument]:
    """The documents whose kind can be read."""
    return SiteDocument.objects.filter(kind__in=READERS).order_by("-pk")


def unread() -> QuerySet[SiteDocument]:
    """Those of them whose file was not read yet, the newest first."""
    kept = FileText.objects.filter(document=OuterRef("pk"), file_hash=OuterRef("file_hash"))
    return readable().exclude(Exists(kept))


def catch_up() -> None:
    """Read what was missed, for a minute at a time: a job of `manage.py tick`."""
    ends = time.monotonic() + SECONDS_OF_A_TICK
    for key in list(unread().values_list("pk", flat=True)[:1000]):
        if time.monotonic() > ends:
            return
        document = SiteDocument.objects.filter(pk=key).first()
        try:
            if document and not is_read(document):
                read(document)
        except OSError:
            logger.exception("document %s could not be read", key)


def texts_of(documents: Iterable[int]) -> str:
    """What is written in documents that everyone may have, in the order of their keys.

    Nothing of a document in a collection that asks who reads it, nor of a file that was replaced.
    Whether the page that holds them is public is asked by those who search. One query.

    Args:
        documents: their keys.

    Returns:
        At most `MOST_SIGNS` characters of them together.
    """
    kept = FileText.objects.filter(
        document__in=list(documents), file_hash=F("document__file_hash")
    ).exclude(Exists(kept_for_some("document__collection__path")))
    texts = kept.order_by("document").values_list("text", flat=True)
    return "\n".join(filter(None, texts))[:MOST_SIGNS]
