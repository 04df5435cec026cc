"""A gunicorn of our own on the loopback."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
WORKERS = 2
START_SECONDS = 60
# What the proxy in front of a public site says of each request.
FORWARDED = {"Host": "localhost", "X-Forwarded-Proto": "https"}


@contextmanager
def serving(application: str, **environment: str) -> Iterator[int]:
    """Serve a WSGI application from two synchronous workers, and say at which port.

    Args:
        application: module and name, as gunicorn takes it.
        environment: variables to add to this process's own.

    Raises:
        TimeoutError: if it does not start.
    """
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", application, "--bind", f"{HOST}:{port}"]
    command += ["--workers", str(WORKERS), "--log-level", "error"]
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})  # noqa: S603
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            ask(port, "/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError("gunicorn did not start")


def ask(port: int, address: str, **headers: str) -> tuple[int, bytes]:
    """The status and body of an answer, over a connection of its own as a sync worker has it."""
    connection = HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", address, headers={**FORWARDED, **headers})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()
