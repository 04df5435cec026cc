"""The text of a Word file, as readers see it: without what was struck out, hidden or computed.

Read with zipfile and defusedxml, which the project has for what files say of themselves. A library
for Word builds the whole document in memory, in lxml, and offers what we have no use for.
"""

import zipfile
from collections.abc import Iterator
from io import RawIOBase
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
LARGEST_PART = 60_000_000  # bytes of XML
# What stands twice (for older programs) or was moved elsewhere.
NOT_READ = ("Fallback", "moveFrom", "del")
SPACES = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class TooLargeError(ValueError):
    """A part unpacks to more than is read."""


class Bounded(RawIOBase):
    """What is unpacked of a part, up to a size: what an archive declares may be untrue."""

    def __init__(self, part: IO[bytes]) -> None:
        self.part = part
        self.left = LARGEST_PART

    def read(self, size: int = -1) -> bytes:
        """The next bytes.

        Raises:
            TooLargeError: once there are more than `LARGEST_PART`.
        """
        chunk = self.part.read(min(size, 65_536) if size > 0 else 65_536)
        self.left -= len(chunk)
        if self.left < 0:
            raise TooLargeError
        return chunk


def paragraphs_of_word(file: IO[bytes]) -> Iterator[str]:
    """Each paragraph of the text, then of the notes.

    Raises:
        KeyError: if there is no text in it.
        Exception: whatever zipfile and defusedxml make of a file that is damaged or a trap.
    """
    with zipfile.ZipFile(file) as parts:
        names = set(parts.namelist())
        for name in PARTS:
            if name in names or name == PARTS[0]:
                with parts.open(name) as part:
                    yield from _paragraphs(Bounded(part))


def _paragraphs(part: Bounded) -> Iterator[str]:
    words: list[str] = []
    unread = 0
    events = ElementTree.iterparse(part, events=("start", "end"), forbid_dtd=True)
    for event, element in events:
        name = element.tag.rpartition("}")[2]
        if name in NOT_READ:
            unread += 1 if event == "start" else -1
        if event == "start":
            continue
        if name == "r" and not unread and not _is_hidden(element):
            words.extend(map(_said, element))
        elif name == "p":
            yield "".join(words) + "\n"
            words = []
            element.clear()


def _said(element: Element) -> str:
    name = element.tag.rpartition("}")[2]
    return element.text or "" if name == "t" else SPACES.get(name, "")


def _is_hidden(run: Element) -> bool:
    kept = (child for child in run if child.tag.endswith("}rPr"))
    return any(sign.tag.endswith("}vanish") for properties in kept for sign in properties)
