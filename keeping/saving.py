"""Saving the whole site to one archive, while it goes on running."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp

from django.db import connection
from django.utils import timezone
from wagtail import __version__

from keeping import databases, media
from keeping.archive import DATABASE, Writer

FORMAT = 1


@dataclass(frozen=True)
class Saved:
    """What was saved.

    Attributes:
        path: the archive.
        rows: how many rows the database had.
        files: how many files are in it.
        missing: the names of files the database speaks of that were not there.
    """

    path: Path
    rows: int
    files: int
    missing: list[str]


def save(target: Path) -> Saved:
    """Save database and files.

    The database comes first, as it is at one moment. Files that come later are more than it speaks
    of, which does no harm; files that go meanwhile are named.

    Args:
        target: a file that is not there yet, or a folder.

    Raises:
        FileExistsError: if the file is there.
        OSError: if something cannot be read or written; no archive is left behind.
    """
    path = target / f"carthen-{timezone.now():%Y-%m-%dT%H%M%SZ}.tar" if target.is_dir() else target
    if path.exists():
        raise FileExistsError(f"{path} is there already.")
    # A file of mkstemp is its owner's alone.
    with _passing(path.parent) as unfinished, _passing(path.parent) as dump:
        with unfinished.open("wb") as file:
            saved = _write(Writer(file), path, dump)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
    return saved


def _write(writer: Writer, path: Path, dump: Path) -> Saved:
    taken_at = timezone.now()
    with databases.ours().saved(dump) as cursor:
        rows = databases.counts(cursor)
        migrations = databases.migrations(cursor)
        named = databases.files_named(cursor)
    with dump.open("rb") as file:
        writer.add(DATABASE, file, dump.stat().st_size)
    kept = media.save(writer)
    missing = sorted(named - kept)
    writer.finish(
        {
            "format": FORMAT,
            "taken_at": taken_at.isoformat(),
            "database": connection.vendor,
            "wagtail": __version__,
            "migrations": migrations,
            "rows": rows,
            "missing": missing,
        }
    )
    return Saved(path, sum(rows.values()), len(kept), missing)


@contextmanager
def _passing(folder: Path) -> Iterator[Path]:
    """A file that nobody else may read, gone afterwards unless it was given another name."""
    handle, name = mkstemp(dir=folder, prefix=".carthen-")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
