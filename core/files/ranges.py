"""A part of a file, for whoever moves about in a recording (RFC 9110, section 14)."""

import re
from typing import IO

ONE_RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")
BLOCK = 64 * 1024  # bytes


class OutsideFileError(Exception):
    """A range begins behind the end of the file."""


def asked_range(header: str, size: int) -> tuple[int, int] | None:
    """The first and last byte asked for, or None where the whole file is the answer.

    Args:
        header: the value of `Range`; anything but one range of bytes is passed over.
        size: of the file, in bytes.

    Raises:
        OutsideFileError: if there is nothing there.
    """
    found = ONE_RANGE.match(header.strip())
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        length = min(int(last), size)
        start, end = size - length, size - 1
    else:
        start, end = int(first), min(int(last or size - 1), size - 1)
        if last and int(last) < start:
            return None
    if start >= size or start > end:
        raise OutsideFileError
    return start, end


class Part:
    """A stretch of a file, read in blocks and closed with it."""

    def __init__(self, file: IO[bytes], start: int, end: int) -> None:
        self.file = file
        self.left = end - start + 1
        file.seek(start)

    def __iter__(self) -> "Part":
        return self

    def __next__(self) -> bytes:
        block = self.file.read(min(BLOCK, self.left))
        if not block:
            raise StopIteration
        self.left -= len(block)
        return block

    def close(self) -> None:
        """Close the file."""
        self.file.close()
