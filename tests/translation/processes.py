"""Starting `publisher.py` on a database of its own, stopping and killing it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

import psycopg
from django.conf import settings
from django.db import connection

PROGRAM = Path(__file__).with_name("publisher.py")
ROOT = PROGRAM.parents[2]
# Models can only be imported once Django is set up.
START = """
import runpy, sys
import django
django.setup()
sys.argv.pop(0)
runpy.run_path(sys.argv[0], run_name="__main__")
"""
PATIENCE = 60  # seconds


class Database:
    """A database of its own, set up as a new site's is.

    Attributes:
        url: its address, as `DATABASE_URL` has it.
    """

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder

    def start(self, *command: str, stop_at: str = "") -> "Publisher":
        """Start a process that does something.

        Args:
            command: what `publisher.py` is to do.
            stop_at: the moment at which it stands still.
        """
        return Publisher(self, command, stop_at)

    def do(self, *command: str) -> Any:
        """Let a process do something, wait, and return what it says."""
        return self.start(*command).answer()

    def environment(self, **more: str) -> dict[str, str]:
        """What a process on this database finds around it."""
        own = {"DATABASE_URL": self.url, "PYTHONPATH": str(ROOT), "MEDIA_ROOT": str(self.folder)}
        own["DJANGO_SETTINGS_MODULE"] = "site_project.settings.test"
        return {**os.environ, **own, **more}


class Publisher:
    """A running `publisher.py`."""

    count = 0

    def __init__(self, database: Database, command: tuple[str, ...], stop_at: str) -> None:
        Publisher.count += 1
        self.sign = database.folder / f"sign-{Publisher.count}"
        around = database.environment(STOP_AT=stop_at, SIGN=str(self.sign))
        arguments = [sys.executable, "-c", START, str(PROGRAM), *command]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(  # noqa: S603
            arguments, env=around, text=True, stdin=pipe, stdout=pipe, stderr=pipe
        )
        self.has_to_go = command[0] not in ("prepare", "look")
        if self.has_to_go:
            line = self.process.stdout.readline()
            assert line == "ready\n", f"{line}{self.process.stderr.read()}"

    def go(self) -> "Publisher":
        """Let it do what it is ready to do."""
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        self.has_to_go = False
        return self

    def wait_for_sign(self) -> None:
        """Wait until it stands still at its moment."""
        until = time.monotonic() + PATIENCE
        while not self.sign.exists():
            assert time.monotonic() < until, "it did not come so far"
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.01)

    def give_time(self) -> None:
        """Let it end, or come to where it has to wait for somebody else."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=2)

    def let_on(self) -> None:
        """Let it go on."""
        self.sign.unlink()

    def kill(self) -> None:
        """End it at once, wherever it is."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def answer(self) -> Any:
        """Wait for its end, and return what it says."""
        if self.has_to_go:
            self.go()
        told, errors = self.process.communicate(timeout=PATIENCE)
        assert self.process.returncode == 0, errors
        return json.loads(told.splitlines()[-1])


@contextmanager
def copied_database(folder: Path) -> Iterator[Database]:
    """A copy of the database of the tests, as migrations left it; gone afterwards."""
    if connection.vendor != "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(folder / "site.sqlite3")])
        yield Database(f"sqlite:///{folder / 'site.sqlite3'}", folder)
        return
    copy = f"killed_{os.getpid()}"
    # PostgreSQL copies a database that nobody is connected to; a thread of an earlier test may
    # have left a connection behind.
    original = connection.settings_dict["NAME"]
    connection.close()
    ours = f"datname = '{original}'"
    _tell_server(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}")  # noqa: S608
    _tell_server(f"CREATE DATABASE {copy} TEMPLATE {original}")
    try:
        yield Database(f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{copy}", folder)
    finally:
        _tell_server(f"DROP DATABASE {copy} WITH (FORCE)")


def _tell_server(sentence: str) -> None:
    of_tests = settings.DATABASES["default"]
    given = {name.lower(): of_tests[name] for name in ("USER", "PASSWORD", "HOST", "PORT")}
    given = {name: value for name, value in given.items() if value}
    with psycopg.connect(dbname="postgres", autocommit=True, **given) as server:
        server.execute(cast(Any, sentence))
