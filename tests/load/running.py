"""The processes of a public site, started and kept as a server's own manager does."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORKERS = 4
START_SECONDS = 60


class Kept:
    """A process that is started again when it ends, as `Restart=always` does.

    Args:
        command: what is run.
        environment: all its variables.
        log: where its lines go.
    """

    def __init__(self, command: list[str], environment: dict[str, str], log: Path) -> None:
        self._command, self._environment, self._log = command, environment, log
        self._wanted = True
        self.starts = 0
        self.process = self._start()
        self._thread = threading.Thread(target=self._keep, daemon=True)
        self._thread.start()

    def _start(self) -> subprocess.Popen[bytes]:
        self.starts += 1
        with self._log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603
                self._command,
                env=self._environment, cwd=ROOT, stdout=log, stderr=log,
            )  # fmt: skip

    def _keep(self) -> None:
        while self._wanted:
            self.process.wait()
            if self._wanted:
                time.sleep(0.2)
                self.process = self._start()

    def kill(self) -> None:
        """End it without a word, as the kernel does when memory is short."""
        self.process.kill()

    def children(self) -> list[int]:
        """The processes it has started."""
        place = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(one) for one in place.read_text().split()]

    def kill_a_child(self) -> None:
        """End one of the processes it has started without a word."""
        os.kill(self.children()[0], signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, for good."""
        self._wanted = False
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._thread.join(timeout=5)


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def manage(environment: dict[str, str], *arguments: str) -> str:
    """What a management command prints, or any module with `-m`."""
    command = [sys.executable, *(arguments if arguments[0] == "-m" else ("manage.py", *arguments))]
    return subprocess.run(  # noqa: S603
        command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def ticking(environment: dict[str, str], log: Path) -> subprocess.Popen[bytes]:
    """One `tick`, under way."""
    with log.open("ab") as lines:
        command = [sys.executable, "manage.py", "tick"]
        return subprocess.Popen(command, env=environment, cwd=ROOT, stdout=lines, stderr=lines)  # noqa: S603


@contextmanager
def web(environment: dict[str, str], log: Path) -> Iterator[tuple[int, Kept]]:
    """gunicorn as docs/deployment.md starts it: its port, and the process."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "site_project.wsgi", "--log-level", "error"]
    command += ["--workers", str(WORKERS), "--bind", f"127.0.0.1:{port}"]
    server = Kept(command, environment, log)
    try:
        _wait(port)
        yield port, server
    finally:
        server.stop()


@contextmanager
def background(environment: dict[str, str], log: Path) -> Iterator[Kept]:
    """The worker of docs/deployment.md, after whom those who wait for an answer go first."""
    command = ["nice", "-n", "10", sys.executable, "manage.py", "db_worker"]
    worker = Kept(command, environment, log)
    try:
        yield worker
    finally:
        worker.stop()


def _wait(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/ready/", timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("gunicorn did not start")
