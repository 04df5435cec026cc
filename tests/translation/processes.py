"""Processes beside the test's own that publish pairs: started, stopped and killed."""

import multiprocessing
from pathlib import Path
from typing import Any

from tests.translation import publisher

PATIENCE = 60  # seconds
# Every process is a copy of the test's own, which has loaded the project already.
processes = multiprocessing.get_context("fork")


class Database:
    """A database of its own, set up as a new site's is.

    Attributes:
        name: what its server calls it.
        folder: where files may be written.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.name, self.folder = name, folder

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


class Publisher:
    """A running `publisher.py`."""

    def __init__(self, database: Database, command: tuple[str, ...], stop_at: str) -> None:
        self.talk, theirs = processes.Pipe()
        self.process = processes.Process(
            target=publisher.run,
            args=(theirs, database.name, str(database.folder), stop_at, *command),
            daemon=True,
        )
        self.process.start()
        theirs.close()
        self.has_to_go = command[0] not in ("prepare", "look")
        if self.has_to_go:
            assert self.hear() == "ready"

    def hear(self) -> Any:
        """What it says next."""
        assert self.talk.poll(PATIENCE), "it did not come so far"
        return self.talk.recv()

    def go(self) -> "Publisher":
        """Let it do what it is ready to do."""
        self.talk.send("go")
        self.has_to_go = False
        return self

    def wait_until_it_stands_still(self) -> None:
        """Wait until it has come to its moment."""
        assert self.hear() == "standing still"

    def give_time(self) -> None:
        """Let it end, or come to where it has to wait for somebody else."""
        self.process.join(2)

    def let_on(self) -> None:
        """Let it go on."""
        self.talk.send("on")

    def kill(self) -> None:
        """End it at once, wherever it is."""
        self.process.kill()
        self.process.join()

    def answer(self) -> Any:
        """Wait for its end, and return what it says."""
        if self.has_to_go:
            self.go()
        told = self.hear()
        self.process.join(PATIENCE)
        assert self.process.exitcode == 0
        return told
