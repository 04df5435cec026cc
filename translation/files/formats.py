"""The formats of files: which there are, and which one a file that came back is in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from translation.files import (
    archives,
    po,
    sheet,
    xliff1,
    xliff1_reading,
    xliff2,
    xliff2_reading,
    xml,
)
from translation.files.document import Document
from translation.files.limits import MOST_MEGABYTES, MOST_UNPACKED, require_small
from translation.files.refusals import FileRefusedError, Why

XLIFF1 = "application/x-xliff+xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Format:
    """A format that translations are written in.

    Attributes:
        label: what it is called.
        extension, content_type: how its files are named and sent.
        write: makes a file of a translation.
        has_memory: whether it has a place for what the memory offers.
    """

    label: str | Promise
    extension: str
    content_type: str
    write: Callable[[Document], bytes]
    has_memory: bool = False


FORMATS = {
    "xliff1": Format("XLIFF 1.2", "xlf", XLIFF1, xliff1.write, has_memory=True),
    "omegat": Format(_("XLIFF 1.2 for OmegaT"), "xlf", XLIFF1, xliff1.write_for_omegat),
    "xliff2": Format("XLIFF 2.0", "xlf", "application/xliff+xml", xliff2.write, has_memory=True),
    "xlsx": Format(_("Spreadsheet (XLSX)"), "xlsx", XLSX, sheet.write),
    "po": Format("PO", "po", "text/x-gettext-translation", po.write),
}
READ = (".xlf", ".xliff", ".mqxliff", ".mxliff", ".xlsx", ".po")
# Where the workbook of an XLSX file is named in it.
WORKBOOK = "[Content_Types].xml"


def read(data: bytes) -> list[Document]:
    """What is in a file that came back, in any of our formats, or in a ZIP of such files.

    Raises:
        FileRefusedError: if it cannot be used.
    """
    require_small(data)
    found = list(_of_archive(data) if archives.is_archive(data) else _of_file(data))
    if not any(document.lines for document in found):
        raise FileRefusedError(Why.NOTHING)
    return [document for document in found if document.lines]


def _of_archive(data: bytes) -> Iterator[Document]:
    archive = archives.opened(data)
    if WORKBOOK in archive.namelist():
        yield from sheet.read(data)
        return
    size = 0
    for name in archive.namelist():
        if not name.lower().endswith(READ):
            continue
        content = archives.content_of(archive, name)
        if not archives.is_archive(content):
            yield from _of_file(content)
            continue
        # Workbooks are archives themselves: together they unpack to no more than one may.
        size += archives.unpacked_size(archives.opened(content))
        if size > MOST_UNPACKED:
            raise FileRefusedError(Why.TOO_LARGE, most=MOST_MEGABYTES)
        yield from sheet.read(content)


def _of_file(data: bytes) -> list[Document]:
    if po.looks_like_one(data):
        return po.read(data)
    if not _looks_like_xml(data):
        raise FileRefusedError(Why.UNKNOWN)
    root = xml.parse(data)
    if xml.local(root) != "xliff":
        raise FileRefusedError(Why.UNKNOWN)
    is_second = root.get("version", "").startswith("2")
    return xliff2_reading.read(root) if is_second else xliff1_reading.read(root)


def _looks_like_xml(data: bytes) -> bool:
    start = data[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<")
