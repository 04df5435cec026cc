"""Terms as they come from a file: one row each, texts only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

TEXTS: Final = (
    "en", "cy", "other_en", "other_cy", "avoid_en", "avoid_cy",
    "definition_en", "definition_cy", "note", "source",
)  # fmt: skip
LISTS: Final = frozenset({"other_en", "other_cy", "avoid_en", "avoid_cy"})
COLUMNS: Final = ("id", *TEXTS, "status", "domain", "in_glossary")

MOST_BYTES: Final = 2_000_000
MOST_ROWS: Final = 10_000

# What no database or file can keep.
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class TermFileError(ValueError):
    """A file that terms cannot be read from; its text says why, for the person who sent it."""


@dataclass(frozen=True)
class TermRow:
    """One term of a file.

    Attributes:
        number: which row of the file it is, counted as a spreadsheet does, or which entry.
        values: what the file says, by the names of `COLUMNS`; what it does not speak of is not
            there.
    """

    number: int
    values: dict[str, str] = field(default_factory=dict)


def cleaned(text: str) -> str:
    """A text of a file without what nobody can see, and without space around it."""
    return _CONTROL.sub("", text).strip()


def forms_of(cell: str) -> str:
    """Forms as a term keeps them, one a line, from a cell where a stroke stands between them."""
    return "\n".join(filter(None, _parts(cell)))


def _parts(cell: str) -> Iterator[str]:
    for line in cell.splitlines():
        yield from (part.strip() for part in line.split("|"))
