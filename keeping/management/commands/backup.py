"""Saves database and uploaded files to one archive."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from keeping.postgresql import ProgramError
from keeping.saving import save


class Command(BaseCommand):
    """The site goes on running. See docs/backup.md."""

    help = "Save the database and all uploaded files to one archive."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("target", type=Path, help="a new file, or a folder")

    def handle(self, *args: Any, target: Path, **options: Any) -> None:
        try:
            saved = save(target)
        except (OSError, ProgramError) as error:
            raise CommandError(f"Nothing was saved. {error}") from error
        for name in saved.missing:
            self.stderr.write(f"The database speaks of a file that is not there: {name}")
        size = saved.path.stat().st_size
        self.stdout.write(f"{saved.path}: {saved.rows} rows, {saved.files} files, {size} bytes.")
