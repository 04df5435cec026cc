"""What every reader does with the texts it has found in a file."""

from collections.abc import Iterable
from dataclasses import replace

from translation.desk.entry import KEY
from translation.files.document import DRAFT, Line
from translation.files.limits import MOST_MEGABYTES, MOST_UNPACKED, require_few, require_short
from translation.files.refusals import FileRefusedError, Why

# What a file has of one text, by its words: one line, or one for each sentence.
Segments = dict[str, Line]


def is_key(name: str) -> bool:
    """Whether a name is one that we give to texts."""
    return bool(KEY.fullmatch(name))


def gathered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The texts of one translation, each once, in the order of the file.

    A text without a translation gives way to the same text with one. Texts of one name and
    different words are what a tool has made of one text, sentence by sentence.

    Raises:
        FileRefusedError: if there are too many, or one has two translations.
    """
    found: dict[tuple[str, str], Segments] = {}
    size = 0
    for count, line in enumerate(lines, start=1):
        require_few(count)
        for text in (line.unit.source, line.unit.target, *line.notes):
            require_short(text)
            size += len(text)
        if size > MOST_UNPACKED:
            raise FileRefusedError(Why.TOO_LARGE, most=MOST_MEGABYTES)
        line = _without_copy(line)
        # What a tool has taken the name from is known by its words.
        name = (line.unit.key, "") if line.unit.key else ("", line.unit.source)
        _add(found.setdefault(name, {}), line)
    whole = tuple(_whole(list(segments.values())) for segments in found.values())
    for line in whole:
        require_short(line.unit.target)
    return whole


def _add(segments: Segments, line: Line) -> None:
    one = segments.setdefault(line.unit.source, line)
    if not one.unit.target:
        segments[line.unit.source] = line
    elif line.unit.target not in ("", one.unit.target):
        raise FileRefusedError(Why.TWICE, key=line.unit.key or line.unit.source[:60])


def _whole(segments: list[Line]) -> Line:
    first = segments[0]
    if len(segments) == 1:
        return first
    targets = [line.unit.target for line in segments]
    unit = replace(
        first.unit,
        source=" ".join(line.unit.source for line in segments),
        target=" ".join(target for target in targets if target),
    )
    return Line(
        unit,
        version=first.version,
        state=_state_of(segments, targets),
        notes=tuple(dict.fromkeys(note for line in segments for note in line.notes)),
    )


def _state_of(segments: list[Line], targets: list[str]) -> str:
    is_partly_done = any(targets) and not all(targets)
    if is_partly_done or any(line.is_draft for line in segments):
        return DRAFT
    return segments[0].state


def _without_copy(line: Line) -> Line:
    """Tools put the source where a translation is to be, and say that it is none yet."""
    unit = line.unit
    if line.is_draft and unit.target == unit.source:
        return replace(line, unit=replace(unit, target=""), state="")
    return line
