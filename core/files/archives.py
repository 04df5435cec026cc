"""Office documents are archives: whether one is what it says, whole, open and of a sane size."""

import zipfile
import zlib
from io import BytesIO
from typing import IO

from django.utils.translation import gettext as _

from core.files.refusal import Refusal, damaged, other_content

# What a document of each kind cannot be without.
HEART = {
    "docx": "word/document.xml",
    "pptx": "ppt/presentation.xml",
    "xlsx": "xl/workbook.xml",
    "odt": "content.xml",
}
ODT_TYPE = b"application/vnd.oasis.opendocument.text"
PASSWORD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Word, Excel and PowerPoint begin a file with a password; their old formats do too."""

MOST_UNPACKED = 400_000_000  # bytes, everything inside together
MOST_PARTS = 10_000
MOST_TIMES = 150  # how many times larger than packed
SMALL = 20_000_000  # bytes unpacked below which nobody is harmed
DEEPEST = 2  # an archive in a document, such as a table of Excel, and no archive in that
LARGEST_INNER = 50_000_000  # bytes of an archive in a document
CHUNK = 1_000_000
ENCRYPTED = 0x1
ARCHIVE = b"PK\x03\x04"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def check_office(file: IO[bytes], kind: str) -> None:
    """Refuse an office document that is something else, locked, damaged or a trap.

    Args:
        file: the document, open for reading.
        kind: "docx", "pptx", "xlsx" or "odt".

    Raises:
        Refusal: with what to do.
    """
    file.seek(0)
    if file.read(len(PASSWORD_CONTAINER)) == PASSWORD_CONTAINER:
        raise Refusal(
            _(
                "This document has a password, or is in an old format. "
                "Save it without a password in the format its name says."
            ),
            "locked",
        )
    try:
        with zipfile.ZipFile(file) as parts:
            _check_parts(parts, Allowance())
            _check_heart(parts, kind)
    except BROKEN as error:
        raise damaged() from error


class Allowance:
    """How much may still be unpacked, from a document and all that is in it."""

    def __init__(self) -> None:
        self.parts = MOST_PARTS
        self.size = MOST_UNPACKED

    def take(self, entries: list[zipfile.ZipInfo]) -> None:
        """Take what an archive declares.

        Raises:
            Refusal: if it is more than is left, or packed too tightly to be a document.
        """
        unpacked = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        self.parts -= len(entries)
        self.size -= unpacked
        is_tight = unpacked > SMALL and unpacked > packed * MOST_TIMES
        if self.parts < 0 or self.size < 0 or is_tight:
            raise _trap()


def _check_heart(parts: zipfile.ZipFile, kind: str) -> None:
    names = set(parts.namelist())
    if HEART[kind] not in names:
        raise other_content()
    if kind == "odt" and "mimetype" in names and parts.read("mimetype").strip() != ODT_TYPE:
        raise Refusal(
            _("This is an OpenDocument file, but no text. Save it as a text (.odt)."),
            "other_content",
        )
    if "META-INF/manifest.xml" in names and b"encryption-data" in parts.read(
        "META-INF/manifest.xml"
    ):
        raise _locked()


def _check_parts(parts: zipfile.ZipFile, allowance: Allowance, depth: int = 1) -> None:
    """Unpack everything once, within the allowance: what is declared may be untrue."""
    entries = parts.infolist()
    allowance.take(entries)
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            raise _locked()
        with parts.open(entry) as part:
            is_archive = part.read(len(ARCHIVE)) == ARCHIVE
            while part.read(CHUNK):
                pass
        if is_archive:
            _check_inner(parts, entry, allowance, depth)


def _check_inner(
    parts: zipfile.ZipFile, entry: zipfile.ZipInfo, allowance: Allowance, depth: int
) -> None:
    if depth >= DEEPEST or entry.file_size > LARGEST_INNER:
        raise _trap()
    with zipfile.ZipFile(BytesIO(parts.read(entry))) as inner:
        _check_parts(inner, allowance, depth + 1)


def _locked() -> Refusal:
    return Refusal(
        _("This document has a password. Save it without one: readers could not open it."),
        "locked",
    )


def _trap() -> Refusal:
    return Refusal(
        _(
            "This document is far larger inside than it looks, and could harm the computers "
            "of those who open it. Save it as a PDF."
        ),
        "trap",
    )
