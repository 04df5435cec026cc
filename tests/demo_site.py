"""The demonstration, loaded once into a database of its own and lent to whoever asks for it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from tests import prepared
from tests.remembering import forget_everything
from tools.databases import copied_database, moved_to


def run_demo(*arguments: str) -> str:
    """What `manage.py demo` prints."""
    out = StringIO()
    call_command("demo", *arguments, stdout=out)
    return out.getvalue()


@dataclass
class DemoSite:
    """Where the demonstration is.

    Attributes:
        database: the name of its database.
        media: the folder of its files.
        printed: what loading it printed.
    """

    database: str
    media: Path
    printed: str

    @contextmanager
    def lent(self, media: Path) -> Iterator[str]:
        """The tests stand on the demonstration; whatever they do to it is undone.

        Args:
            media: a folder that may be made, for files of their own.
        """
        shutil.copytree(self.media, media)
        with (
            pytest.MonkeyPatch.context() as patch,
            moved_to(self.database),
            transaction.atomic(),
        ):
            patch.setattr("django.conf.settings.MEDIA_ROOT", media)
            forget_everything()
            yield self.printed
            transaction.set_rollback(True)
        forget_everything()


@contextmanager
def demo_loaded(folder: Path) -> Iterator[DemoSite]:
    """The demonstration in a database of its own: as prepared for this run, or loaded now."""
    if ready := prepared.of_this_run():
        with copied_database(folder, "demo", ready.demo) as name:
            yield DemoSite(name, ready.media, ready.printed.read_text(encoding="utf-8"))
        return
    media = folder / "media"
    media.mkdir()
    with copied_database(folder, "demo") as name:
        with pytest.MonkeyPatch.context() as patch, moved_to(name):
            patch.setattr("django.conf.settings.MEDIA_ROOT", media)
            site = DemoSite(name, media, run_demo())
        yield site
