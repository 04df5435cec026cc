"""The archive a site is saved to: a tar file with a checksum of everything in it.

What it holds comes first (`database`, `media/…`), then `manifest.json`, which names each of them
with its checksum, then the manifest’s own. An archive that ends early has no manifest: refused.
"""

import hashlib
import io
import json
import tarfile
from pathlib import Path
from typing import Any, BinaryIO, Protocol

DATABASE = "database"
MEDIA = "media/"
MANIFEST = "manifest.json"
MANIFEST_SUM = "manifest.sha256"
CHUNK = 1024 * 1024  # bytes


class DamagedError(Exception):
    """An archive is not whole, or not one of ours."""


class Readable(Protocol):
    """What can be read bit by bit."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""


class _Summing:
    """Adds up what is read from a file."""

    def __init__(self, source: Readable) -> None:
        self.source = source
        self.sum = hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        some = self.source.read(size)
        self.sum.update(some)
        return some


def checksum(source: Readable) -> str:
    """The SHA-256 of all that is left to read."""
    summing = _Summing(source)
    while summing.read(CHUNK):
        pass
    return summing.sum.hexdigest()


class Writer:
    """Writes an archive, one thing after the other.

    Args:
        file: where to; it is never read.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._tar = tarfile.open(fileobj=file, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self.sums: dict[str, str] = {}

    def add(self, name: str, source: Readable, size: int) -> None:
        """Add a thing.

        Args:
            name: what it is called in the archive.
            source: its content.
            size: how many bytes that is.

        Raises:
            OSError: if the content ends before.
        """
        summing = _Summing(source)
        self._tar.addfile(_header(name, size), summing)  # type: ignore[arg-type]
        self.sums[name] = summing.sum.hexdigest()

    def finish(self, manifest: dict[str, Any]) -> None:
        """Write the manifest, which the checksums are added to."""
        text = json.dumps({**manifest, "sums": self.sums}, indent=1, ensure_ascii=False).encode()
        own_sum = hashlib.sha256(text).hexdigest().encode()
        for name, content in ((MANIFEST, text), (MANIFEST_SUM, own_sum)):
            self._tar.addfile(_header(name, len(content)), io.BytesIO(content))
        self._tar.close()


class Archive:
    """An archive that is there, and whole.

    Args:
        path: where it is.

    Raises:
        DamagedError: if a byte of it is not what it was when it was written.
        OSError: if it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._tar = tarfile.open(path, mode="r:")  # noqa: SIM115
            self._members = {member.name: member for member in self._tar}
            self.manifest = self._read_manifest()
            self._check()
        except (tarfile.TarError, KeyError, ValueError, EOFError) as error:
            raise DamagedError(f"{path} is damaged, or not an archive of this site.") from error

    def open(self, name: str) -> BinaryIO:
        """A thing in the archive, to be read."""
        found: Any = self._tar.extractfile(self._members[name])
        if found is None:
            raise ValueError(name)
        return found

    @property
    def media(self) -> dict[str, str]:
        """The checksums of the files people uploaded, by their names."""
        sums = self.manifest["sums"].items()
        return {name.removeprefix(MEDIA): value for name, value in sums if name != DATABASE}

    def close(self) -> None:
        """Let go of the file."""
        self._tar.close()

    def _read_manifest(self) -> dict[str, Any]:
        content = self.open(MANIFEST).read()
        if hashlib.sha256(content).hexdigest().encode() != self.open(MANIFEST_SUM).read():
            raise ValueError(MANIFEST)
        manifest: dict[str, Any] = json.loads(content)
        return manifest

    def _check(self) -> None:
        sums = self.manifest["sums"]
        if self._members.keys() != {*sums, MANIFEST, MANIFEST_SUM}:
            raise ValueError("members")
        for name, expected in sums.items():
            if checksum(self.open(name)) != expected:
                raise ValueError(name)


def _header(name: str, size: int) -> tarfile.TarInfo:
    header = tarfile.TarInfo(name)
    header.size = size
    header.mode = 0o600
    return header
