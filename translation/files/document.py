"""What is in a file: the texts of one translation, with what a tool has to know about each."""

from dataclasses import dataclass, field

from translation.units import Unit

DRAFT, FINAL = "draft", "final"


@dataclass(frozen=True)
class Known:
    """How a text like one of a file was translated before.

    Attributes:
        percent: how alike the two sources are.
        source, target: the text as it was and its translation, as the desk writes them.
    """

    percent: int
    source: str
    target: str


@dataclass(frozen=True)
class Line:
    """One text in a file.

    Attributes:
        unit: the text in both languages; without a key if a tool has dropped it.
        version: `Entry.version` of the translation when the file was made; empty if a tool has
            dropped it.
        state: how far the translation has come: `DRAFT` is a machine's, or what a tool marks as
            not done; `FINAL` is somebody's; nothing says nothing.
        notes: going out, what the translator should know; coming back, what they wrote.
        known: going out, what the memory offers, the most alike first.
    """

    unit: Unit
    version: str = ""
    state: str = ""
    notes: tuple[str, ...] = ()
    known: tuple[Known, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether the translation still needs somebody."""
        return self.state == DRAFT


@dataclass(frozen=True)
class Document:
    """The texts of one translation, as one file has them.

    Attributes:
        original: the key of the pair; empty if a tool has dropped it.
        digest: names what the source said when the file was made.
        source_language, target_language: "en" or "cy".
        title, address: what the page is called, and where it is.
    """

    original: str
    source_language: str
    target_language: str
    digest: str = ""
    title: str = ""
    address: str = ""
    lines: tuple[Line, ...] = field(default=())

    @property
    def units(self) -> list[Unit]:
        """The texts in both languages."""
        return [line.unit for line in self.lines]
