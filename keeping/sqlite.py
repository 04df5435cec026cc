"""Saving and loading an SQLite database."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.db import connection

TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
)


@contextmanager
def saved(path: Path) -> Iterator[Any]:
    """Copy the database as it is at one moment, and lend a cursor on the copy.

    Args:
        path: the file the copy goes to.
    """
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
        # One file, without the one that is written ahead.
        copy.execute("PRAGMA journal_mode=DELETE")
        yield copy.cursor()


def tables() -> list[str]:
    """The tables there are."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return [name for (name,) in cursor.fetchall()]


def load(path: Path) -> None:
    """Put a copy in the place of the database."""
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as copy:
        copy.backup(connection.connection)
    # The next one begins as every connection does.
    connection.close()


def empty() -> None:
    """Nothing is in the way: loading replaces everything."""
