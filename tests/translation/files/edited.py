"""Documents as a translator has written in them."""

from dataclasses import replace

from translation.desk import pieces


def edited(document, key, **said):
    """A document with something else in one of its texts."""
    lines = [
        replace(line, unit=replace(line.unit, **said)) if line.unit.key == key else line
        for line in document.lines
    ]
    return replace(document, lines=tuple(lines))


def with_targets(document, translation, by_path):
    """A document with translations by the place they stand at."""
    for entry in pieces.entries(translation):
        path = entry.path.split(".")[0]
        if path in by_path:
            document = edited(document, entry.key, target=by_path[path])
    return document
