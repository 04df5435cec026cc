"""A PostgreSQL of our own that keeps what it says it keeps, and can be broken off."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
# Says where it is and then only waits to be ended.
WAIT = ["sh", "-c", 'echo "$DATABASE_URL"; exec sleep 86400']
# As on a server: nothing is said to be kept before it is.
SAFE = "-c synchronous_commit=on -c fsync=on -c full_page_writes=on"


@dataclass
class Database:
    """A running server with one database.

    Attributes:
        url: as `DATABASE_URL` has it.
    """

    url: str

    @property
    def _folder(self) -> Path:
        return Path(urlsplit(self.url).path).parent

    def ask(self, sentence: str, *given: Any) -> Any:
        """The first column of all rows of an answer, over a connection of its own."""
        with psycopg.connect(
            host=str(self._folder), user="postgres", dbname="carthen", autocommit=True
        ) as connection:
            found = connection.execute(cast(Any, sentence), given)
            return [row[0] for row in found] if found.description else []

    def number(self, sentence: str, *given: Any) -> int:
        """The one number that is the answer."""
        return int(self.ask(sentence, *given)[0])

    def break_off(self) -> None:
        """Restart the server without a word to whoever speaks to it, as a crash does."""
        tool = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))[-1]
        as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*as_server, str(tool), "-D", str(self._folder / "data"), "-w"]
        command += ["-m", "immediate", "-l", str(self._folder / "server.log"), "restart"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")  # noqa: S603


@contextmanager
def running() -> Iterator[Database]:
    """A server with an empty database, gone afterwards."""
    server = subprocess.Popen(  # noqa: S603
        [str(ROOT / "bin" / "postgres"), *WAIT],
        env={**os.environ, "POSTGRES_OPTIONS": SAFE}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Database(cast(Any, server.stdout).readline().strip())
    finally:
        server.terminate()
        server.wait(timeout=30)
