"""What every reader does with the texts it has found in a file."""

from collections.abc import Iterable
from dataclasses import replace

from translation.desk.entry import KEY
from translation.files.document import Line
from translation.files.limits import require_few
from translation.files.refusals import FileRefusedError, Why


def is_key(name: str) -> bool:
    """Whether a name is one that we give to texts."""
    return bool(KEY.fullmatch(name))


def gathered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The texts of one translation, each once, in the order of the file.

    A text without a translation gives way to the same text with one.

    Raises:
        FileRefusedError: if there are too many, or one has two translations.
    """
    found: dict[str, Line] = {}
    for line in lines:
        line = _without_copy(line)
        before = found.get(line.unit.key)
        if before is None or not before.unit.target:
            found[line.unit.key] = line
        elif line.unit.target not in ("", before.unit.target):
            raise FileRefusedError(Why.TWICE, key=line.unit.key)
        require_few(len(found))
    return tuple(found.values())


def _without_copy(line: Line) -> Line:
    """Tools put the source where a translation is to be, and say that it is none yet."""
    unit = line.unit
    if line.is_unfinished and unit.target == unit.source:
        return replace(line, unit=replace(unit, target=""), is_unfinished=False)
    return line
