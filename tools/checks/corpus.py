"""Reading the pairs that the checks are measured against; see corpus/README.md."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translation.terms.termbase import TermPair, Terms
from translation.units import Unit

FOLDER = Path(__file__).parent / "corpus"
FINE = "fine"


@dataclass(frozen=True)
class Case:
    """A pair with what should be said of it.

    Attributes:
        expected: the code of the check that should find something; empty for a faultless pair.
        allowed: other checks that may say something of the same fault.
        line: where it begins in its file.
    """

    unit: Unit
    expected: str
    allowed: frozenset[str]
    line: int


def cases(name: str) -> Iterator[Case]:
    """The pairs of a file of the corpus.

    Raises:
        ValueError: if a pair is not three lines.
    """
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    place = 0
    while place < len(lines):
        if not lines[place] or lines[place].startswith("# "):
            place += 1
            continue
        head, source, target, *after = [*lines[place : place + 4], ""]
        if not source or not target or after[0]:
            raise ValueError(f"{name}: {place + 1}: {head}")
        yield _case(head, source, target, place + 1)
        place += 3


def _case(head: str, source: str, target: str, line: int) -> Case:
    codes, language, *attributes = head.split()
    expected, *allowed = codes.split(",")
    most = [one.removeprefix("most=") for one in attributes if one.startswith("most=")]
    unit = Unit(
        key=str(line),
        source=source.replace(" ↵ ", "\n"),
        target=target.replace(" ↵ ", "\n"),
        source_language=language,
        target_language="cy" if language == "en" else "en",
        max_length=int(most[0]) if most else None,
        is_line="line" in attributes,
        is_slug="slug" in attributes,
    )
    return Case(unit, "" if expected == FINE else expected, frozenset(allowed), line)


def terms() -> Terms:
    """The agreed terms of the corpus."""
    rows = tomllib.loads((FOLDER / "terms.toml").read_text("utf-8"))["terms"]
    return Terms(
        TermPair(
            number,
            row["en"][0],
            row["cy"][0],
            other_en=tuple(row["en"][1:]),
            other_cy=tuple(row["cy"][1:]),
            avoid_en=tuple(row.get("not_en", ())),
            avoid_cy=tuple(row.get("not_cy", ())),
        )
        for number, row in enumerate(rows)
    )
