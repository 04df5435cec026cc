"""Translations as files to send: one file, or a ZIP with all a translator needs beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.utils.text import slugify
from wagtail_localize.models import Translation

from translation.files import enclosed, formats, outgoing, preview
from translation.files.limits import MEGABYTE
from translation.files.refusals import FileRefusedError, Why
from translation.kinds import Someone

# How many pages of a ZIP are rendered and looked up in the memory, and how much is enclosed.
MOST_PREVIEWS = 50
MOST_PAGES = 500
MOST_ENCLOSED = 50 * MEGABYTE


@dataclass(frozen=True)
class Outgoing:
    """A file to send.

    Attributes:
        name: what it is called.
        content_type: what it is.
    """

    name: str
    content_type: str
    content: bytes


def file_of(translation: Translation, kind: str, *, with_memory: bool = False) -> Outgoing:
    """One translation as a file.

    Args:
        kind: a name of `formats.FORMATS`.
        with_memory: whether it has what the memory offers, if the format has a place for that.
    """
    found = formats.FORMATS[kind]
    name = f"{_name_of(translation)}.{found.extension}"
    asked = with_memory and found.has_memory
    content = found.write(outgoing.document_of(translation, with_memory=asked))
    return Outgoing(name, found.content_type, content)


def archive_of(
    translations: Sequence[Translation],
    kind: str,
    user: Someone,
    title: str,
    *,
    with_memory: bool = False,
) -> Outgoing:
    """Translations with what a translator needs beside them: a folder for each.

    In it are the file, the page as readers will see it, and the documents and captions it shows.

    Args:
        translations: what is sent, in order.
        kind: a name of `formats.FORMATS`.
        user: whose rights to documents count.
        title: what the archive is called.
        with_memory: as for `file_of`; the first fifty have it.

    Raises:
        FileRefusedError: if there are more than one request can answer for.
    """
    if len(translations) > MOST_PAGES:
        raise FileRefusedError(Why.TOO_MANY_PAGES, most=MOST_PAGES)
    content, enclosed_bytes = BytesIO(), 0
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for number, translation in enumerate(translations, start=1):
            folder = f"{number:03}-{_name_of(translation)}"
            is_rich = number <= MOST_PREVIEWS
            file = file_of(translation, kind, with_memory=with_memory and is_rich)
            archive.writestr(f"{folder}/{file.name}", file.content)
            if not is_rich:
                continue
            if html := preview.source_as_html(translation):
                archive.writestr(f"{folder}/preview.html", html)
            for name, data in enclosed.documents_of(translation, user):
                enclosed_bytes += len(data)
                if enclosed_bytes <= MOST_ENCLOSED:
                    archive.writestr(f"{folder}/enclosed/{name}", data)
    return Outgoing(f"{slugify(title) or 'files'}.zip", "application/zip", content.getvalue())


def _name_of(translation: Translation) -> str:
    """A name for a file; letters that file systems trip over are left out."""
    language = translation.target_locale.language_code
    title = slugify(translation.source.object_repr)[:60] or "page"
    return f"{title}-{language}-{translation.pk}"
