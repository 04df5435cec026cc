"""Restores database and uploaded files from an archive."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from keeping.archive import DamagedError
from keeping.media import NotTheSameError
from keeping.postgresql import ProgramError
from keeping.restoring import NotWholeError, RefusedError, Restored, restore
from participation.erasures import log


class Command(BaseCommand):
    """Into an empty place, with whoever was erased since erased again. See docs/backup.md."""

    help = "Restore the database and all uploaded files from an archive of `backup`."
    # The database is empty, which is what a check would complain about.
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path)
        which = parser.add_mutually_exclusive_group()
        which.add_argument(
            "--erasures",
            type=Path,
            help="the log of erasures of the site it comes from; ERASURE_LOG by default",
        )
        which.add_argument(
            "--nobody-was-erased", action="store_true", help="there is no log of erasures"
        )
        parser.add_argument(
            "--replace-everything",
            action="store_true",
            help="delete the database and the files that are here",
        )

    def handle(self, *args: Any, archive: Path, **options: Any) -> None:
        erasures = None if options["nobody_was_erased"] else options["erasures"] or log.path()
        if erasures and not erasures.is_file():
            raise CommandError(
                f"Nothing was touched. The log of erasures is missing: {erasures}. Bring it with "
                "the archive, or whoever was erased since would come back. If nobody ever was, "
                "say --nobody-was-erased."
            )
        try:
            restored = restore(archive, erasures, replace=options["replace_everything"])
        except (DamagedError, RefusedError, log.UnreadableLogError) as error:
            raise CommandError(f"Nothing was touched. {error}") from error
        except (OSError, ProgramError, NotWholeError, NotTheSameError) as error:
            raise CommandError(f"The site is not restored. {error}") from error
        self._tell(restored)

    def _tell(self, restored: Restored) -> None:
        erased = ", ".join(f"{count} {name}" for name, count in restored.erased.items())
        self.stdout.write(
            f"Restored: {restored.rows} rows and {restored.files} files, all as they were saved.\n"
            f"Newer migrations: {', '.join(restored.migrations) or 'none'}.\n"
            f"Erased again: {erased or 'nothing'}.\n"
            f"Mails that wait for a person: {restored.unsent}."
        )
        if restored.migrations:
            self.stdout.write("Run `manage.py update_index` to bring search up to date.")
