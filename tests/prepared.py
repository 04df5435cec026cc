"""What is made once for all processes of a run: a migrated database, and the demonstration.

    python -m tests.prepared FOLDER

migrates the database of `DATABASE_URL` and loads the demonstration into a copy of it. Tests that
find the folder named in `PREPARED` begin with copies of both; otherwise each process makes its own,
which takes it most of a minute.
"""

import gc
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tools.databases import copied_database, copy_database, moved_to

MIGRATED = "migrated.sqlite3"


class Prepared:
    """What lies ready in a folder.

    Args:
        folder: where its files are; the databases of a server are on the server.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.media = folder / "media"
        self.printed = folder / "printed.txt"

    @property
    def demo(self) -> str:
        """The name of the database with the demonstration."""
        return str(self.folder / "demo.sqlite3") if is_on_sqlite() else "prepared_demo"

    def make(self) -> None:
        """Migrate the connection's database, and load the demonstration into a copy of it."""
        from tests import indexing
        from tests.demo_site import run_demo

        indexing.take_over()
        self.media.mkdir(parents=True)
        settings.MEDIA_ROOT = self.media
        call_command("migrate", verbosity=0)
        copy_database(connection.settings_dict["NAME"], self.demo)
        with moved_to(self.demo), indexing.indexed_when_read():
            self.printed.write_text(run_demo(), encoding="utf-8")
            indexing.catch_up(indexing.SEARCH, indexing.REFERENCES)

    @contextmanager
    def lent(self, folder: Path) -> Iterator[None]:
        """Let the connection speak to a copy of the migrated database.

        Args:
            folder: where a file may be written.
        """
        if is_on_sqlite():
            # In memory: nothing is as fast.
            connection.settings_dict["NAME"] = connection.creation._get_test_db_name()
            connection.ensure_connection()
            with sqlite3.connect(self.folder / MIGRATED) as migrated:
                migrated.backup(connection.connection)
            yield
        else:
            with copied_database(folder, "tests") as name, moved_to(name):
                yield


def is_on_sqlite() -> bool:
    """Whether there is no server."""
    return connection.vendor == "sqlite"


def of_this_run() -> Prepared | None:
    """What was prepared for this run, if anything was."""
    folder = os.environ.get("PREPARED")
    return Prepared(Path(folder)) if folder else None


def keep_what_is_loaded() -> None:
    """Look less often for what is not needed any more.

    What the project has loaded stays: looking through it again and again takes a twentieth of the
    whole run.
    """
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_project.settings.test")
    django.setup()
    keep_what_is_loaded()
    Prepared(Path(sys.argv[1])).make()
