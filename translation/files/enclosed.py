"""The documents and captions that a page shows: what a translator has to read, or to translate."""

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.models import ReferenceIndex
from wagtail_localize.models import Translation

from translation.desk import files
from translation.files.limits import MEGABYTE
from translation.kinds import Someone

# A larger file is not enclosed; the preview leads to it.
MOST_BYTES = 20 * MEGABYTE


def documents_of(translation: Translation, user: Someone) -> Iterator[tuple[str, bytes]]:
    """The documents a source shows, by the names of their files.

    Args:
        user: whose rights count; what they may not use is left out.
    """
    model: Any = get_document_model()
    source = translation.source.get_source_instance()
    shown = ReferenceIndex.get_references_for_object(source).filter(
        to_content_type=ContentType.objects.get_for_model(model)
    )
    numbers = {int(number) for number in shown.values_list("to_object_id", flat=True)}
    for document in model.objects.filter(pk__in=numbers).order_by("pk"):
        if files.may_use("document", document.pk, user) and (content := _content_of(document)):
            yield f"{document.pk}-{document.filename}", content


def _content_of(document: Any) -> bytes:
    """What is in the file; nothing if it is too large, or not there."""
    try:
        if document.file.size > MOST_BYTES:
            return b""
        with document.open_file() as file:
            return file.read()
    except OSError:
        return b""
