"""One at a time, across processes and machines."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir
from zlib import crc32

from django.db import connection


@contextmanager
def only_once(name: str) -> Iterator[bool]:
    """Hold a lock by name; say False, without waiting, if another process holds it.

    The lock goes with the process that held it, however that ended. PostgreSQL keeps it for all
    machines that share the database; SQLite has one machine, so a locked file is enough.

    Args:
        name: what must not happen twice at once.
    """
    lock = _postgresql_lock if connection.vendor == "postgresql" else _file_lock
    with lock(f"{connection.settings_dict['NAME']}:{name}") as held:
        yield held


@contextmanager
def _postgresql_lock(name: str) -> Iterator[bool]:
    key = crc32(name.encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        held = cursor.fetchone()[0]
    try:
        yield held
    finally:
        if held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


@contextmanager
def _file_lock(name: str) -> Iterator[bool]:
    path = Path(gettempdir()) / f"carthen-{crc32(name.encode()):08x}.lock"
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
