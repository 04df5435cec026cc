"""Fill the blog with made posts, or take them away."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo.guard import require_demo_allowed
from demo.scale import MOST, bring_to, index_made_posts, made_pairs, made_posts


class Command(BaseCommand):
    """`manage.py scale_demo 2000` brings the made posts to 2,000 pairs; `--remove` to none."""

    help = "Make believable bilingual posts for tests and benchmarks, or remove them all."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the number of pairs, --index and --remove."""
        parser.add_argument(
            "pairs", type=int, nargs="?", help="How many pairs of posts there shall be."
        )
        parser.add_argument("--remove", action="store_true", help="Remove every made post.")
        parser.add_argument("--index", action="store_true", help="Let search find them too.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring the number of made posts to what was asked for.

        Raises:
            CommandError: where demo content is not allowed, or no sensible number is given.
        """
        require_demo_allowed()
        wanted = 0 if options["remove"] else options["pairs"]
        if wanted is None:
            raise CommandError("Say how many pairs of posts there shall be, or --remove.")
        if not 0 <= wanted <= MOST:
            raise CommandError(f"Choose a number from 0 to {MOST}.")
        bring_to(wanted)
        if options["index"]:
            index_made_posts()
        self.stdout.write(f"Made posts: {made_posts().count()} in {made_pairs().count()} pairs")
