"""How large a file may be. The longest page we know has some 600 texts in 200 kB."""

from translation.files.refusals import FileRefusedError, Why

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 20
MOST_BYTES = MOST_MEGABYTES * MEGABYTE
MOST_UNITS = 20_000
# In characters; the longest of ours has some thousand. Readers and comparisons take ever longer
# over longer ones, and a cell of a workbook costs nothing to repeat.
LONGEST_TEXT = 100_000
# Marks lie within marks, within a segment, a unit, a group, a file: a dozen is much.
MOST_LEVELS = 100
# A text has a dozen elements, with all its codes and notes.
MOST_ELEMENTS = 500_000
# What a ZIP file may come to when it is unpacked, and how many files it may hold.
MOST_UNPACKED = 3 * MOST_BYTES
MOST_MEMBERS = 2_000


def require_small(data: bytes) -> None:
    """Pass in silence if a file has something in it, and not too much.

    Raises:
        FileRefusedError: if not.
    """
    if not data.strip():
        raise FileRefusedError(Why.EMPTY)
    if len(data) > MOST_BYTES:
        raise FileRefusedError(Why.TOO_LARGE, most=MOST_MEGABYTES)


def require_few(count: int) -> None:
    """Pass in silence if a file holds no more texts than we read.

    Raises:
        FileRefusedError: if it does.
    """
    if count > MOST_UNITS:
        raise FileRefusedError(Why.TOO_MANY, most=MOST_UNITS)


def require_short(text: str) -> None:
    """Pass in silence if a text is no longer than texts are.

    Raises:
        FileRefusedError: if it is.
    """
    if len(text) > LONGEST_TEXT:
        raise FileRefusedError(Why.LONG_TEXT, most=LONGEST_TEXT)
