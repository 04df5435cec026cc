"""Restoring a site from an archive into an empty place."""

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from keeping import databases, media
from keeping.archive import CHUNK, DATABASE, Archive
from keeping.saving import FORMAT
from mail.models import Message
from participation.erasures import erasing, log


class RefusedError(Exception):
    """The archive cannot be restored here. Nothing was touched."""


class NotWholeError(Exception):
    """What was restored is not what was saved."""


@dataclass(frozen=True)
class Restored:
    """What was restored.

    Attributes:
        rows: how many rows came into the database.
        files: how many files came with them.
        migrations: those that were newer than the archive.
        erased: how much of each kind was erased again.
        unsent: mails for a person to decide about, since they may have been sent meanwhile.
    """

    rows: int
    files: int
    migrations: list[str] = field(default_factory=list)
    erased: dict[str, int] = field(default_factory=dict)
    unsent: int = 0


def restore(path: Path, erasures: Path | None, *, replace: bool = False) -> Restored:
    """Restore a site: everything is checked before anything is touched.

    Args:
        path: the archive.
        erasures: the log of erasures to go through; None if nobody was ever erased.
        replace: whether what is there may be deleted.

    Raises:
        DamagedError: if the archive is damaged.
        RefusedError: if it cannot be restored here.
        UnreadableLogError: if the log is damaged or of another key.
        NotWholeError: if fewer or more rows arrived than were saved.
        OSError: if something cannot be read or written.
    """
    archive = Archive(path)
    try:
        _require_fit(archive.manifest)
        _require_log(erasures)
        _make_room(replace)
        _load_database(archive)
        media.load(archive)
        newer = _migrate(archive.manifest)
        erased = erasing.replay(erasures) if erasures else {}
        return Restored(
            rows=sum(archive.manifest["rows"].values()),
            files=len(archive.media),
            migrations=newer,
            erased=erased,
            unsent=_begin_anew(),
        )
    finally:
        archive.close()


def _require_fit(manifest: dict[str, Any]) -> None:
    if manifest["format"] != FORMAT:
        raise RefusedError("The archive was written by a newer version of the site.")
    if manifest["database"] != connection.vendor:
        raise RefusedError(
            f"The archive is of a database of {manifest['database']}; this one is of "
            f"{connection.vendor}. Restore it into one of the same kind."
        )
    known = {".".join(key) for key in MigrationLoader(None).disk_migrations}
    if unknown := sorted(set(manifest["migrations"]) - known):
        raise RefusedError(
            "The archive is newer than this code, which does not know these migrations: "
            + ", ".join(unknown)
        )


def _require_log(erasures: Path | None) -> None:
    if erasures is not None:
        for _erasure in log.read(erasures):
            pass


def _make_room(replace: bool) -> None:
    taken = bool(databases.ours().tables()) or any(True for _name in media.names())
    if taken and not replace:
        raise RefusedError("The database or the folder of files is not empty.")
    if taken:
        databases.ours().empty()
        media.empty()


def _load_database(archive: Archive) -> None:
    with TemporaryDirectory(prefix="carthen-") as folder:
        dump = Path(folder) / DATABASE
        with archive.open(DATABASE) as source, dump.open("wb") as file:
            while some := source.read(CHUNK):
                file.write(some)
        databases.ours().load(dump)
    with connection.cursor() as cursor:
        arrived, saved = databases.counts(cursor), archive.manifest["rows"]
    if wrong := sorted(name for name in {*arrived, *saved} if arrived.get(name) != saved.get(name)):
        raise NotWholeError("Not as many rows as were saved: " + ", ".join(wrong))


def _migrate(manifest: dict[str, Any]) -> list[str]:
    call_command("migrate", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        return sorted(set(databases.migrations(cursor)) - set(manifest["migrations"]))


def _begin_anew() -> int:
    """End what went on when the archive was written.

    Everybody signs in again, nothing remembered is believed, and no mail goes out that the site it
    comes from may have sent since.

    Returns:
        How many mails wait for a person.
    """
    Session.objects.all().delete()
    for cache in caches.all():
        cache.clear()
    now = timezone.now()
    return Message.objects.waiting().update(handing_over_at=now, uncertain_since=now)
