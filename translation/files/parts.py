"""The texts of a file that came back, as they are kept until somebody has looked at them."""

from collections.abc import Iterable
from typing import Any

from translation.files.document import Line
from translation.units import Unit


def kept(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Lines as JSON."""
    return [
        {
            "key": line.unit.key,
            "source": line.unit.source,
            "target": line.unit.target,
            "version": line.version,
            "state": line.state,
            "notes": list(line.notes),
        }
        for line in lines
    ]


def lines_of(rows: Iterable[dict[str, Any]], source: str, target: str) -> list[Line]:
    """Lines from JSON.

    Args:
        rows: as `kept` made them.
        source, target: the languages of the translation.
    """
    return [
        Line(
            Unit(row["key"], row["source"], row["target"], source, target),
            row["version"],
            row["state"],
            tuple(row["notes"]),
        )
        for row in rows
    ]
