"""What a file says of itself: its pages, title and language, and whether it is tagged.

A file that cannot be read says nothing; refusing it is the matter of `core.files.checks`.
"""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, Any
from xml.etree.ElementTree import Element

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from core.files.kinds import kind_of

# BCP 47, as far as files go: cy, en-GB, zh-Hant-TW.
LANGUAGE_TAG = re.compile(r"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$")
LONGEST_TITLE = 255
LONGEST_TAG = 35
LARGEST_PART = 5_000_000  # bytes of one part of an office document that is read
UNREADABLE = (PyPdfError, DefusedXmlException, ElementTree.ParseError, zipfile.BadZipFile)
MISMADE = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)
CORE = "docProps/core.xml"
APP = "docProps/app.xml"


@dataclass(frozen=True)
class Facts:
    """What was read from a file.

    Attributes:
        kind: its kind, as `core.files.kinds` names it; "" for a kind we do not take.
        pages: how many pages or slides it has; None for what has none or does not say.
        title: the title in the file, not its name.
        language: the language the file says it is in, as a BCP 47 tag.
        is_tagged: whether a PDF is tagged for assistive technology; None for anything else.
    """

    kind: str = ""
    pages: int | None = None
    title: str = ""
    language: str = ""
    is_tagged: bool | None = None


def read_facts(file: IO[bytes], name: str) -> Facts:
    """Read what a file says of itself.

    Args:
        file: the file, open for reading; it is left at its beginning.
        name: its name, whose extension says which kind it is.
    """
    kind = kind_of(PurePath(name).suffix[1:])
    if kind is None:
        return Facts()
    read = READERS.get(kind.name)
    said: dict[str, Any] = {}
    if read:
        file.seek(0)
        try:
            said = read(file)
        except (*UNREADABLE, *MISMADE):
            said = {}
        file.seek(0)
    said["title"] = _one_line(said.get("title"))[:LONGEST_TITLE]
    said["language"] = _tag(said.get("language"))
    return Facts(kind=kind.name, **said)


def _read_pdf(file: IO[bytes]) -> dict[str, Any]:
    reader = PdfReader(file)
    catalogue: Any = reader.trailer["/Root"].get_object()
    mark = catalogue.get("/MarkInfo")
    marked = bool(mark and mark.get_object().get("/Marked"))
    return {
        "pages": len(reader.pages) or None,
        "title": reader.metadata.title if reader.metadata else "",
        "language": catalogue.get("/Lang"),
        "is_tagged": marked and "/StructTreeRoot" in catalogue,
    }


def _read_office(file: IO[bytes]) -> dict[str, Any]:
    """Word, PowerPoint and Excel keep what they know of themselves in the same two parts."""
    with zipfile.ZipFile(file) as parts:
        core, app = _part(parts, CORE), _part(parts, APP)
    pages = _text(app, "Pages") or _text(app, "Slides")
    return {
        "pages": int(pages) or None if pages.isdigit() else None,
        "title": _text(core, "title"),
        "language": _text(core, "language"),
    }


def _read_odt(file: IO[bytes]) -> dict[str, Any]:
    with zipfile.ZipFile(file) as parts:
        meta = _part(parts, "meta.xml")
    counts = (part for part in meta.iter() if _name(part.tag) == "document-statistic")
    numbers = {_name(key): value for part in counts for key, value in part.attrib.items()}
    pages = numbers.get("page-count", "")
    return {
        "pages": int(pages) or None if pages.isdigit() else None,
        "title": _text(meta, "title"),
        "language": _text(meta, "language"),
    }


def _part(parts: zipfile.ZipFile, name: str) -> Element:
    """A part of an office document; an empty one where it is missing or far too large."""
    if name not in parts.namelist() or parts.getinfo(name).file_size > LARGEST_PART:
        return Element("nothing")
    with parts.open(name) as part:
        return ElementTree.fromstring(part.read(LARGEST_PART))


def _text(root: Element, name: str) -> str:
    return next((part.text or "" for part in root.iter() if _name(part.tag) == name), "")


def _name(qualified: str) -> str:
    return qualified.rpartition("}")[2]


def _one_line(words: Any) -> str:
    """Text without line breaks and signs that cannot be seen."""
    joined = " ".join(str(words or "").split())
    return "".join(sign for sign in joined if sign.isprintable())


def _tag(words: Any) -> str:
    tag = _one_line(words)
    return tag if len(tag) <= LONGEST_TAG and LANGUAGE_TAG.match(tag) else ""


READERS: dict[str, Callable[[IO[bytes]], dict[str, Any]]] = {
    "pdf": _read_pdf,
    "docx": _read_office,
    "pptx": _read_office,
    "xlsx": _read_office,
    "odt": _read_odt,
}
