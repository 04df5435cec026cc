"""The log of erasures outside the database: a file with a line for each.

A line holds a keyed hash, a kind, a moment and the mark of the key; nothing that leads to a person
without the key.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.utils import timezone

from participation.addresses import keyed
from participation.erasures.models import Erasure


class UnreadableLogError(Exception):
    """The log has a line that cannot be gone through again."""


def key_mark() -> str:
    """Eight digits by which one key of hashes is told from another; they do not lead to it."""
    return keyed("participation.erasures.key", "")[:8]


def path() -> Path:
    """Where the log is: `settings.ERASURE_LOG`."""
    return Path(settings.ERASURE_LOG)


def require_writable() -> None:
    """Make sure that a line can be written.

    Raises:
        OSError: if not. Nothing should be erased then: a restore would bring it back.
    """
    with _alone(), _opened():
        pass


def write_down() -> None:
    """Write the erasures into the file that are not in it yet. `manage.py tick` does it too.

    Written twice, after a crash in between, a line does no harm.
    """
    if not Erasure.objects.filter(written=False).exists():
        return
    with _alone(), _opened() as file:
        waiting = list(Erasure.objects.filter(written=False).order_by("pk"))
        _cut_torn_line(file)
        file.write("".join(_line(one) for one in waiting).encode())
        file.flush()
        os.fsync(file.fileno())
    Erasure.objects.filter(pk__in=[one.pk for one in waiting]).update(written=True)


def read(log: Path) -> Iterator[Erasure]:
    """The erasures in a log, as rows that are not saved.

    Raises:
        UnreadableLogError: at a line that is damaged, or was written with another key.
        OSError: if there is no such file.
    """
    mark = key_mark()
    with log.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                fields = json.loads(line)
                erasure = Erasure(
                    who=fields["who"],
                    what=fields["what"],
                    thing=fields["thing"],
                    at=datetime.fromisoformat(fields["at"]),
                    written=True,
                )
                written_with = fields["key"]
            except (ValueError, KeyError, TypeError) as error:
                raise UnreadableLogError(f"Line {number} of {log} is damaged.") from error
            if written_with != mark:
                raise UnreadableLogError(
                    f"Line {number} of {log} was written with another key. Set PERSON_HASH_KEY, or "
                    "SECRET_KEY if there was none, to what it was on the site it comes from."
                )
            yield erasure


def forget() -> None:
    """Forget erasures once no backup can be left that is older than they are."""
    oldest = timezone.now() - timedelta(days=settings.ERASURES_KEPT_DAYS)
    Erasure.objects.filter(at__lt=oldest, written=True).delete()
    if not path().exists():
        return
    with _alone():
        lines = path().read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not _is_older(line, oldest)]
        if len(kept) < len(lines):
            fresh = path().with_name(f"{path().name}.new")
            fresh.touch(mode=0o600)
            fresh.write_text("".join(kept), encoding="utf-8")
            fresh.replace(path())


def _line(erasure: Erasure) -> str:
    fields = {
        "who": erasure.who,
        "what": erasure.what,
        "thing": erasure.thing,
        "at": erasure.at.isoformat(),
        "key": key_mark(),
    }
    return json.dumps(fields) + "\n"


def _is_older(line: str, oldest: datetime) -> bool:
    """Whether a line is past its time; one that cannot be read is kept for a person to see."""
    try:
        return datetime.fromisoformat(json.loads(line)["at"]) < oldest
    except (ValueError, KeyError, TypeError):
        return False


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the file against other processes, also while it is replaced by a shorter one."""
    path().parent.mkdir(parents=True, exist_ok=True)
    with path().with_name(f"{path().name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _opened() -> Iterator[BinaryIO]:
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
    with os.fdopen(os.open(path(), flags, 0o600), "rb+") as file:
        yield file


def _cut_torn_line(file: BinaryIO) -> None:
    """Take away what a crash left of a line; its row is not marked as written, so it follows."""
    content = path().read_bytes()
    if not content.endswith(b"\n"):
        file.truncate(content.rfind(b"\n") + 1)
