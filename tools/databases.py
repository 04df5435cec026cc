"""Databases beside the one a process was given: copies of it, and code that runs on a copy."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import psycopg
from django.conf import settings
from django.db import connection


def copy_database(original: str, name: str) -> None:
    """Copy a database, whoever still holds it.

    Args:
        original: its name on the server, or its file.
        name: the same of the copy, which is not there yet.
    """
    if connection.vendor != "postgresql":
        with sqlite3.connect(original) as source, sqlite3.connect(name) as copy:
            source.backup(copy)
        return
    # PostgreSQL copies a database that nobody is connected to; a thread or a process that is gone
    # may have left a connection behind.
    connection.close()
    ours = f"datname = '{original}'"
    _tell_server(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}")  # noqa: S608
    _tell_server(f"CREATE DATABASE {name} TEMPLATE {original}")


@contextmanager
def copied_database(folder: Path, called: str, original: str = "") -> Iterator[str]:
    """A copy of a database, and its name; gone afterwards.

    Args:
        folder: where a file may be written.
        called: what it is for, as one word.
        original: its name; by default it is the one the connection speaks to.
    """
    if connection.vendor != "postgresql":
        copy = folder / f"{called}.sqlite3"
        if original:
            copy_database(original, str(copy))
        else:
            with connection.cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [str(copy)])
        yield str(copy)
        copy.unlink(missing_ok=True)
        return
    name = f"{called}_{os.getpid()}"
    copy_database(original or connection.settings_dict["NAME"], name)
    try:
        yield name
    finally:
        _tell_server(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def empty_database(folder: Path, called: str) -> Iterator[str]:
    """A database with nothing in it, and its name; gone afterwards.

    Args:
        folder: where a file may be written.
        called: what it is for, as one word.
    """
    if connection.vendor != "postgresql":
        file = folder / f"{called}.sqlite3"
        yield str(file)
        file.unlink(missing_ok=True)
        return
    name = f"{called}_{os.getpid()}"
    _tell_server(f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield name
    finally:
        _tell_server(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def moved_to(name: str) -> Iterator[None]:
    """Let this thread's connection speak to another database, and afterwards to its own again."""
    own, kept = connection.settings_dict["NAME"], connection.connection
    # Not closed: a database in memory is gone with its last connection.
    connection.connection = None
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"], connection.connection = own, kept


def address_of(name: str) -> str:
    """The address of a database, as `DATABASE_URL` has it."""
    if connection.vendor != "postgresql":
        return f"sqlite:///{name}"
    return f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}"


def _tell_server(sentence: str) -> None:
    of_tests = settings.DATABASES["default"]
    given = {name.lower(): of_tests[name] for name in ("USER", "PASSWORD", "HOST", "PORT")}
    given = {name: value for name, value in given.items() if value}
    with psycopg.connect(dbname="postgres", autocommit=True, **given) as server:
        server.execute(cast(Any, sentence))
