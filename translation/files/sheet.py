"""Translations as workbooks (XLSX), for those who work in a spreadsheet.

Codes stand in the text as the desk writes them. Only the column of the translation and that of
remarks can be written in, and no cell is ever a formula: not when it goes out, not when it is back.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, Protection

from translation.files import archives, inline
from translation.files.document import Document, Line
from translation.files.gathering import gathered, is_key
from translation.files.limits import require_short
from translation.files.refusals import FileRefusedError, Why
from translation.files.tags import languages_of, tag_of
from translation.units import Unit

# The names of the columns in the hidden first row; a reader goes by them, in any order.
KEY, WHERE, SOURCE, TARGET, REMARK, LIMIT, STATE, VERSION = COLUMNS = (
    "key",
    "where",
    "source",
    "target",
    "remark",
    "limit",
    "state",
    "version",
)
WIDTHS = (16, 24, 60, 60, 30, 10, 14, 16)
OPEN = (TARGET, REMARK)
HIDDEN = (KEY, VERSION)
UNFINISHED = "unfinished"
# The first cells of the hidden row say what the file is, after the columns' names.
ORIGINAL, DIGEST, LANGUAGES = "original:", "digest:", "languages:"
# As spreadsheet programs write the other half of a line end.
CARRIAGE_RETURN = "_x000D_"
# The most signs that fit into a cell; a longer text is left out, which says nothing about it.
LONGEST = 32_767
MOST_COLUMNS = 40
# A sheet has no more; the library makes up every row before the one that a file names.
MOST_ROWS = 1_048_576


def write(document: Document) -> bytes:
    """A translation as a workbook."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title=_("Translation"))
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.freeze_panes = "A3"
    for number, name in enumerate(COLUMNS):
        column = sheet.column_dimensions["ABCDEFGH"[number]]
        column.width, column.hidden = WIDTHS[number], name in HIDDEN
    sheet.row_dimensions[1].hidden = True
    languages = f"{tag_of(document.source_language)} {tag_of(document.target_language)}"
    said = [ORIGINAL + document.original, DIGEST + document.digest, LANGUAGES + languages]
    sheet.append([_cell(sheet, text) for text in (*COLUMNS, *said)])
    sheet.append([_cell(sheet, text, is_bold=True) for text in _headings(document)])
    for line in document.lines:
        if max(len(line.unit.source), len(line.unit.target)) <= LONGEST:
            sheet.append(_row(sheet, line))
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def _headings(document: Document) -> list[str]:
    names = {"en": _("English"), "cy": _("Welsh")}
    return [
        _("Key"),
        _("Where it stands"),
        names[document.source_language],
        names[document.target_language],
        _("Remarks"),
        _("At most"),
        _("State"),
        _("Version"),
    ]


def _row(sheet: Any, line: Line) -> list[Any]:
    unit = line.unit
    values = {
        KEY: unit.key,
        WHERE: "\n".join((unit.label, *line.notes)),
        SOURCE: unit.source,
        TARGET: unit.target,
        LIMIT: str(unit.max_length or ""),
        STATE: UNFINISHED if line.is_draft else "",
        VERSION: line.version,
    }
    return [_cell(sheet, values.get(name, ""), is_open=name in OPEN) for name in COLUMNS]


def _cell(sheet: Any, text: str, *, is_bold: bool = False, is_open: bool = False) -> Any:
    """A cell of plain text that stays plain text when somebody edits it."""
    cell = WriteOnlyCell(sheet, inline.fit(text) or None)
    if text:
        # The library takes what begins with = for a formula.
        cell.data_type = "s"
    cell.font = Font(bold=is_bold)
    cell.number_format = "@"
    cell.quotePrefix = 1
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.protection = Protection(locked=not is_open)
    return cell


def read(data: bytes) -> list[Document]:
    """What is in a workbook: the texts of one translation.

    Raises:
        FileRefusedError: if it is none of ours, or a cell holds anything but text.
    """
    archives.require_no_entities(archives.opened(data))
    try:
        workbook = load_workbook(BytesIO(data), read_only=True)
        for sheet in workbook.worksheets:
            # What a sheet says of its own size need not be true.
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
            head = [_text(cell) for cell in next(rows, ())]
            if {KEY, SOURCE, TARGET} <= set(head):
                return [_document(head, rows)]
    except FileRefusedError:
        raise
    except Exception as error:
        # A damaged workbook can make the library fail in any way there is.
        raise FileRefusedError(Why.BROKEN_SHEET) from error
    raise FileRefusedError(Why.COLUMNS)


def _document(head: list[str], rows: Iterator[Any]) -> Document:
    said = {name: _after(head, name) for name in (ORIGINAL, DIGEST, LANGUAGES)}
    tags = f"{said[LANGUAGES]}  ".split(" ")
    source, target = languages_of(tags[0], tags[1])
    places = {name: head.index(name) for name in COLUMNS if name in head}
    lines = (_line(places, row, source, target) for row in rows)
    return Document(
        original=said[ORIGINAL],
        digest=said[DIGEST],
        source_language=source,
        target_language=target,
        lines=gathered(line for line in lines if line),
    )


def _after(head: list[str], name: str) -> str:
    return next((text.removeprefix(name) for text in head if text.startswith(name)), "")


def _line(places: dict[str, int], row: Any, source: str, target: str) -> Line | None:
    def text_at(name: str) -> str:
        place = places.get(name, len(row))
        return _text(row[place]) if place < len(row) else ""

    if not is_key(text_at(KEY)):
        return None
    unit = Unit(
        key=text_at(KEY),
        source=text_at(SOURCE),
        target=text_at(TARGET),
        source_language=source,
        target_language=target,
    )
    notes = (text_at(REMARK),) if text_at(REMARK) else ()
    # The state in the sheet is of the day it was made; nobody is asked to keep it up.
    return Line(unit, text_at(VERSION), notes=notes)


def _text(cell: Any) -> str:
    """What a cell says, if it is text or a number.

    Raises:
        FileRefusedError: for a formula, a date or an error, and for a text that is none.
    """
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "s":
        require_short(str(value))
        return str(value).replace(CARRIAGE_RETURN, "").strip()
    if cell.data_type == "n" and isinstance(value, int | float):
        return str(value)
    raise FileRefusedError(Why.FORMULA, cell=cell.coordinate)
