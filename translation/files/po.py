"""Translations as PO files; see https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html

The name of a text is its context, so that the same words may stand at several places.
"""

import re
from typing import Any

import polib

from translation.files import inline, traces
from translation.files.document import DRAFT, FINAL, Document, Line
from translation.files.gathering import gathered, is_key
from translation.files.limits import LONGEST_TEXT, require_few, require_small
from translation.files.refusals import FileRefusedError, Why
from translation.files.tags import languages_of, tag_of
from translation.units import Unit

SOURCE, ORIGINAL, DIGEST, TITLE = (
    "X-Source-Language",
    "X-Carthen-Original",
    "X-Carthen-Digest",
    "X-Carthen-Title",
)
FUZZY = "fuzzy"
# A line is empty, a comment, or ends with its closing quotation mark. The library reads on where
# a file breaks off, and loses a letter.
WHOLE = re.compile(r'\s*|#.*|(msg(ctxt|id|id_plural|str(\[\d+\])?)\s+)?"(\\.|[^"\\])*"\s*')
BYTE_ORDER_MARK = "\ufeff"


def write(document: Document) -> bytes:
    """A translation as a PO file."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "Carthen",
        "Language": tag_of(document.target_language).replace("-", "_"),
        SOURCE: tag_of(document.source_language).replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        ORIGINAL: document.original,
        DIGEST: document.digest,
        TITLE: " ".join(inline.fit(f"{document.title} {document.address}").split()),
    }
    file.extend(_entry(line) for line in document.lines)
    return str(file).encode()


def _entry(line: Line) -> Any:
    unit = line.unit
    notes = (unit.label, *line.notes, traces.written(unit.key, line.version))
    return polib.POEntry(
        msgctxt=unit.key,
        msgid=inline.fit(unit.source),
        msgstr=inline.fit(unit.target),
        comment="\n".join(inline.fit(note) for note in notes if note),
        flags=[FUZZY] if line.is_draft else [],
    )


def looks_like_one(data: bytes) -> bool:
    """Whether a file may be a PO file."""
    return re.search(rb'^msgid "', data, re.MULTILINE) is not None


def read(data: bytes) -> list[Document]:
    """What is in a PO file: the texts of one translation.

    Raises:
        FileRefusedError: if it is no PO file of English and Welsh.
    """
    require_small(data)
    file = _parsed(data)
    require_few(len(file))
    said = file.metadata
    source, target = languages_of(said.get(SOURCE, ""), said.get("Language", ""))
    lines = (_line(entry, source, target) for entry in file if not entry.obsolete)
    return [
        Document(
            original=said.get(ORIGINAL, ""),
            digest=said.get(DIGEST, ""),
            source_language=source,
            target_language=target,
            lines=gathered(lines),
        )
    ]


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode().removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        raise FileRefusedError(Why.ENCODING) from error
    # The library takes a text that names a file for that file: ours has lines and quotation marks.
    if "\0" in text or not looks_like_one(f"\n{text}".encode()) or "\n" not in text:
        raise FileRefusedError(Why.BROKEN_PO)
    if not all(WHOLE.fullmatch(line.lstrip()) for line in text.replace("\r\n", "\n").split("\n")):
        raise FileRefusedError(Why.BROKEN_PO)
    _require_short_texts(text)
    try:
        return polib.pofile(text)
    except (OSError, ValueError, IndexError) as error:
        raise FileRefusedError(Why.BROKEN_PO) from error


def _require_short_texts(text: str) -> None:
    """Pass in silence if no text has very many lines: the library takes ever longer over each.

    Raises:
        FileRefusedError: if one has.
    """
    size = 0
    for line in text.split("\n"):
        size = size + len(line) if line.lstrip().startswith('"') else 0
        if size > LONGEST_TEXT:
            raise FileRefusedError(Why.LONG_TEXT, most=LONGEST_TEXT)


def _line(entry: Any, source: str, target: str) -> Line:
    key, version = traces.found_in(entry.comment)
    if is_key(entry.msgctxt or ""):
        key = entry.msgctxt
    unit = Unit(
        key=key,
        source=entry.msgid.strip(),
        target=entry.msgstr.strip(),
        source_language=source,
        target_language=target,
    )
    notes = (entry.tcomment,) if entry.tcomment else ()
    state = (DRAFT if entry.fuzzy else FINAL) if unit.target else ""
    return Line(unit, version, state, notes)
