"""Fills the translation memory from what is published, or from a file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from translation.memory import importing, learning
from translation.memory.tmx import NotTMXError
from translation.models import Pair, ReadersState


class Command(BaseCommand):
    """Learns from every pair that is live in both languages; a second time changes nothing."""

    help = "Put every published translation into the memory, or the texts of a TMX file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="a TMX file, of any size")

    def handle(self, *args: Any, file: Path | None = None, **options: Any) -> None:
        if file is None:
            live = [ReadersState.LIVE, ReadersState.OUT_OF_DATE]
            pairs = Pair.objects.filter(is_free=False, readers_state__in=live)
            new = sum(learning.learn(pair) for pair in pairs.iterator())
            self.stdout.write(f"New in the memory: {new}.")
            return
        try:
            with file.open("rb") as opened:
                told = importing.take(opened)
        except (OSError, NotTMXError) as error:
            raise CommandError(f"{file} cannot be read: {error}") from error
        self.stdout.write(
            f"Read: {told.read}. New in the memory: {told.new}. "
            f"Without one of the two languages: {told.left_out}."
        )
