"""Fill the site with made pages, or take them away."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo.guard import require_demo_allowed
from demo.scale import KINDS, MOST, bring_to, index_made_pages, made_pages, made_pairs


class Command(BaseCommand):
    """`manage.py scale_demo 2000` makes 2,000 pairs of each kind of page; `--remove` none."""

    help = "Make believable bilingual pages for tests and benchmarks, or remove them all."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the number of pairs, --index and --remove."""
        parser.add_argument(
            "pairs", type=int, nargs="?", help="How many pairs of each kind of page there shall be."
        )
        parser.add_argument("--remove", action="store_true", help="Remove every made page.")
        parser.add_argument("--index", action="store_true", help="Let search find them too.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring the number of made pages to what was asked for.

        Raises:
            CommandError: where demo content is not allowed, or no sensible number is given.
        """
        require_demo_allowed()
        wanted = 0 if options["remove"] else options["pairs"]
        if wanted is None:
            raise CommandError("Say how many pairs of pages there shall be, or --remove.")
        if not 0 <= wanted <= MOST:
            raise CommandError(f"Choose a number from 0 to {MOST}.")
        bring_to(wanted)
        for kind in KINDS:
            if options["index"]:
                index_made_pages(kind)
            name, pages, pairs = kind.model.__name__, made_pages(kind), made_pairs(kind)
            self.stdout.write(f"{name}: {pages.count()} made pages in {pairs.count()} pairs")
