"""Has the text of a file read by a process that can do no harm."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from django.conf import settings

from core.files.texts.reader import MOST_SIGNS, WHOLE

MOST_SECONDS = 60  # on the clock, the start of the process included
CHUNK = 1_000_000  # bytes


@dataclass(frozen=True)
class Text:
    """What was read of a file.

    Attributes:
        words: its text, at most `MOST_SIGNS`.
        is_whole: whether that is all of it.
    """

    words: str
    is_whole: bool


def read_text(file: IO[bytes], kind: str, seconds: float = MOST_SECONDS) -> Text:
    """The text of a file; what could be read of it where it is damaged, locked or a trap.

    Args:
        file: open for reading, wherever it is kept.
        kind: a key of `reader.READERS`.
        seconds: how long it may take.
    """
    with NamedTemporaryFile(suffix=f".{kind}") as copy:
        left = settings.MAX_DOCUMENT_SIZE
        while chunk := file.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                return Text("", is_whole=False)
            copy.write(chunk)
        copy.flush()
        said, code = _run(kind, copy.name, seconds)
    return Text(said.decode("utf-8", "ignore").strip()[:MOST_SIGNS], code == WHOLE)


def _run(kind: str, path: str, seconds: float) -> tuple[bytes, int | None]:
    command = [sys.executable, "-B", "-m", "core.files.texts.reader", kind, path]
    try:
        # Without the environment: it holds keys that no file has any business with.
        ended = subprocess.run(  # noqa: S603 - nothing in it comes from outside
            command,
            cwd=Path(settings.BASE_DIR),
            env={"PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return late.stdout or b"", None
    return ended.stdout, ended.returncode
