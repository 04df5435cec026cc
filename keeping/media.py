"""The files people uploaded, on disk or in a bucket, through the storage of the site."""

from collections.abc import Iterator

from django.core.files.base import File
from django.core.files.storage import default_storage

from keeping.archive import MEDIA, Archive, Writer, checksum


class NotTheSameError(Exception):
    """A file is not in the storage as it is in the archive."""


def names(folder: str = "") -> Iterator[str]:
    """The names of all files there are."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    before = f"{folder}/" if folder else ""
    yield from (f"{before}{name}" for name in sorted(files) if name)
    for name in sorted(folders):
        yield from names(f"{before}{name}")


def save(writer: Writer) -> set[str]:
    """Put every file into an archive; one that is deleted meanwhile is left out.

    Returns:
        The names of those in it.
    """
    kept = set()
    for name in names():
        try:
            file = default_storage.open(name)
        except FileNotFoundError:
            continue
        with file:
            writer.add(f"{MEDIA}{name}", file, file.size)
        kept.add(name)
    return kept


def load(archive: Archive) -> None:
    """Put every file of an archive into the storage, and read it back.

    Raises:
        NotTheSameError: if one is not there as it should be.
    """
    for name, expected in archive.media.items():
        with archive.open(f"{MEDIA}{name}") as content:
            stored = default_storage.save(name, File(content, name=name))
        if stored != name:
            raise NotTheSameError(f"{name} could only be stored as {stored}.")
        with default_storage.open(name) as file:
            if checksum(file) != expected:
                raise NotTheSameError(f"{name} is not what it was.")


def empty() -> None:
    """Delete every file."""
    for name in list(names()):
        default_storage.delete(name)
