"""Terms as a CSV file: one row a term, the first row naming the columns."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from django.utils.translation import gettext as _

from translation.models import Term
from translation.past.spreadsheets import BYTE_ORDER_MARK, FORMULA_STARTS, safe_cell
from translation.terms.rows import (
    COLUMNS,
    LISTS,
    MOST_BYTES,
    MOST_ROWS,
    TermFileError,
    TermRow,
    cleaned,
    forms_of,
)

# What other lists call the columns that are needed.
_ALSO_CALLED: Final = {
    "english": "en", "saesneg": "en", "en-gb": "en", "english term": "en", "term saesneg": "en",
    "welsh": "cy", "cymraeg": "cy", "cy-gb": "cy", "welsh term": "cy", "term cymraeg": "cy",
}  # fmt: skip
_DELIMITERS: Final = ",;\t"


def written(terms: Iterable[Term]) -> Iterator[str]:
    """The lines of a CSV file of terms, safe to open in any spreadsheet program.

    Args:
        terms: with their domains.
    """
    yield BYTE_ORDER_MARK + _line(COLUMNS)
    for term in terms:
        yield _line(safe_cell(_cell(term, column)) for column in COLUMNS)


def read(data: bytes) -> list[TermRow]:
    """The terms of a CSV file.

    Commas, semicolons or tabs may stand between the columns; columns that are not known are
    passed over.

    Raises:
        TermFileError: if it is too large, in another encoding than UTF-8 or UTF-16, or lacks
            the columns for both languages.
    """
    text = _decoded(data)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [_column(cell) for cell in next(lines, [])]
        if not {"en", "cy"} <= set(header):
            raise TermFileError(
                _("The first row names no columns “en” and “cy” with the terms in both languages.")
            )
        if len(set(filter(None, header))) < len(list(filter(None, header))):
            raise TermFileError(_("Two columns have the same name."))
        return list(_rows(lines, header))
    except csv.Error as error:
        sentence = _("This is no CSV file. Line %(line)s cannot be read.")
        raise TermFileError(sentence % {"line": lines.line_num}) from error


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise TermFileError(_("The file is too large. At most 2 MB at a time."))
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise TermFileError(
            _("The file is not in UTF-8. Save it as “CSV UTF-8” in your spreadsheet program.")
        ) from error


def _rows(lines: Iterator[list[str]], header: list[str]) -> Iterator[TermRow]:
    for number, cells in enumerate(lines, start=2):
        if number > MOST_ROWS + 1:
            raise TermFileError(_("The file has too many rows. At most 10,000 at a time."))
        values = {
            column: _read(column, cell)
            for column, cell in zip(header, cells, strict=False)
            if column
        }
        if any(values.values()):
            # Cells missing at the end of a row are empty.
            yield TermRow(number, {**dict.fromkeys(filter(None, header), ""), **values})


def _column(cell: str) -> str:
    name = cleaned(cell).casefold().replace(BYTE_ORDER_MARK, "")
    name = _ALSO_CALLED.get(name, name)
    return name if name in COLUMNS else ""


def _read(column: str, cell: str) -> str:
    text = cleaned(cell)
    # The apostrophe that keeps a spreadsheet program from running it.
    if text.startswith("'") and text[1:].lstrip(" ").startswith(FORMULA_STARTS):
        text = text[1:]
    return forms_of(text) if column in LISTS else text


def _cell(term: Term, column: str) -> str:
    if column in LISTS:
        return getattr(term, column).replace("\n", " | ")
    if column == "domain":
        return term.domain.name_en if term.domain else ""
    if column == "in_glossary":
        return "1" if term.in_glossary else ""
    return str(getattr(term, column))


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
