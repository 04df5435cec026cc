"""Spreadsheets that are safe to open, whoever wrote what is in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

# What a spreadsheet program takes for the start of a formula. See
# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Characters the format of XLSX files has no place for.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# Without it spreadsheet programs take the letters ŵ and ŷ of a CSV file for something else.
BYTE_ORDER_MARK = "\ufeff"
# How wide the columns of a sheet are, in characters.
WIDTHS = (48, 20, 20, 20, 20, 28, 40)


@dataclass(frozen=True)
class Table:
    """A table on a screen or in a spreadsheet.

    Attributes:
        note: how to read it.
        columns: the headings.
        rows: as many cells in each as there are columns: numbers, and what `str` makes a text of.
    """

    heading: str
    note: str
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def safe_cell(text: str) -> str:
    """A text as a cell that no spreadsheet program runs as a formula.

    Args:
        text: what somebody wrote. If it looks like a formula an apostrophe goes before it, which
            spreadsheet programs read as "this is text".
    """
    text = CONTROL_CHARACTERS.sub("", text)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def write_tables(sheet: Worksheet, heading: str, tables: Iterable[Table]) -> None:
    """Write tables to a sheet, one below the other.

    Args:
        sheet: an empty sheet.
        heading: stands in its first line.
        tables: what is written; each text is made safe.
    """
    _append(sheet, [heading], bold=True)
    for table in tables:
        sheet.append([])
        _append(sheet, [table.heading], bold=True)
        if table.note:
            _append(sheet, [table.note])
        _append(sheet, table.columns, bold=True)
        for row in table.rows:
            _append(sheet, row)
    for letter, width in zip(ascii_uppercase, WIDTHS, strict=False):
        sheet.column_dimensions[letter].width = width


def _append(sheet: Worksheet, values: Sequence[object], bold: bool = False) -> None:
    cells = []
    for value in values:
        is_number = isinstance(value, int | float)
        cell = WriteOnlyCell(sheet, value if is_number else safe_cell(str(value)) or None)
        cell.font = Font(bold=bold)
        cells.append(cell)
    sheet.append(cells)
