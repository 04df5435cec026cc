"""Makes everything derived about pairs anew."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from translation.state.rebuilding import Differences, rebuild


class Command(BaseCommand):
    """Prints each difference as it is found, then how many there were and how long it took."""

    help = "Work out the state of every pair anew, and make the pairs that are missing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="find the differences and change nothing"
        )

    def handle(self, *args: Any, dry_run: bool = False, **options: Any) -> None:
        began = time.perf_counter()
        result = rebuild(
            save=not dry_run, tell=lambda difference: self.stdout.write(str(difference))
        )
        self.stdout.write(summary(result, time.perf_counter() - began, dry_run))


def summary(result: Differences, seconds: float, dry_run: bool) -> str:
    """What was done, in a line."""
    rate = result.pairs / seconds if seconds else 0
    written = "nothing was changed" if dry_run else "all of it was put right"
    return (
        f"Pairs: {result.pairs}. Without a pair: {result.made}. "
        f"Differences: {len(result.found)}; {written}. "
        f"{seconds:.1f} s, {rate:.0f} pairs a second."
    )
