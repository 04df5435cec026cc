"""Saving and loading a PostgreSQL database, with PostgreSQL's own programs."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

TABLES = (
    "SELECT table_name FROM information_schema.tables "
    "WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
)


class ProgramError(Exception):
    """A program of PostgreSQL is missing or has failed."""


@contextmanager
def saved(path: Path) -> Iterator[Any]:
    """Dump the database as it is at one moment, and lend a cursor that sees that same moment.

    Args:
        path: the file the dump goes to.

    Raises:
        ProgramError: if `pg_dump` is missing or fails.
    """
    reader = connection.copy()
    try:
        with reader.cursor() as cursor:
            cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            (snapshot,) = cursor.fetchone()
            options = ["--format=custom", "--no-owner", "--no-privileges"]
            _run("pg_dump", *options, f"--snapshot={snapshot}", f"--file={path}")
            yield cursor
    finally:
        reader.close()


def tables() -> list[str]:
    """The tables there are."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return [name for (name,) in cursor.fetchall()]


def load(path: Path) -> None:
    """Fill the empty database from a dump: all of it or nothing.

    Raises:
        ProgramError: if `pg_restore` is missing or fails.
    """
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run("pg_restore", *options, str(path))
    connection.close()


def empty() -> None:
    """Take everything out of the database."""
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")


def _run(program: str, *options: str) -> None:
    (_psql, *where, name), variables = DatabaseClient.settings_to_cmd_args_env(
        connection.settings_dict, []
    )
    try:
        subprocess.run(  # noqa: S603
            [program, *where, f"--dbname={name}", *options],
            env=os.environ | (variables or {}),
            capture_output=True,
            text=True,
            check=True,
        )
    except FileNotFoundError as error:
        raise ProgramError(f"{program} is missing: install PostgreSQL’s client.") from error
    except subprocess.CalledProcessError as error:
        # Other lines may quote what is in the database.
        lines = [line for line in error.stderr.splitlines() if line.startswith(f"{program}: error")]
        raise ProgramError("\n".join(lines) or f"{program} has failed.") from error
