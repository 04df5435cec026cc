"""ZIP files that strangers send: looked at before anything of them is unpacked."""

import re
import zlib
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile

from translation.files.limits import MOST_MEGABYTES, MOST_MEMBERS, MOST_UNPACKED, require_small
from translation.files.refusals import FileRefusedError, Why

IS_ENCRYPTED = 0x1
DECLARED = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
DAMAGED = (BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError)


def is_archive(data: bytes) -> bool:
    """Whether a file begins as ZIP files do."""
    return data.startswith(b"PK")


def opened(data: bytes) -> ZipFile:
    """A ZIP file that does not come to too much when it is unpacked.

    Raises:
        FileRefusedError: if it does, or is none.
    """
    require_small(data)
    try:
        archive = ZipFile(BytesIO(data))
    except DAMAGED as error:
        raise FileRefusedError(Why.BROKEN_ARCHIVE) from error
    members = archive.infolist()
    if any(member.flag_bits & IS_ENCRYPTED for member in members):
        raise FileRefusedError(Why.BROKEN_ARCHIVE)
    if len(members) > MOST_MEMBERS or unpacked_size(archive) > MOST_UNPACKED:
        raise FileRefusedError(Why.TOO_LARGE, most=MOST_MEGABYTES)
    return archive


def unpacked_size(archive: ZipFile) -> int:
    """How many bytes a ZIP file unpacks to; no member gives more than it says."""
    return sum(member.file_size for member in archive.infolist())


def content_of(archive: ZipFile, name: str) -> bytes:
    """What is in a member of a ZIP file.

    Raises:
        FileRefusedError: if it is damaged.
    """
    try:
        return archive.read(name)
    except DAMAGED as error:
        raise FileRefusedError(Why.BROKEN_ARCHIVE) from error


def require_no_entities(archive: ZipFile) -> None:
    """Pass in silence if no XML in a ZIP file declares a document type or an entity.

    Raises:
        FileRefusedError: if one does; no workbook has a reason to.
    """
    parts = [name for name in archive.namelist() if name.lower().endswith((".xml", ".rels"))]
    # In two bytes for each sign every other byte is 0.
    if any(DECLARED.search(content_of(archive, name).replace(b"\0", b"")) for name in parts):
        raise FileRefusedError(Why.ENTITIES)
