"""Everything the site does by itself, whoever calls it: `make run`, cron or systemd."""

import logging
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections
from django.utils.module_loading import import_string

from core.once import only_once

logger = logging.getLogger("carthen.tick")


class Command(BaseCommand):
    """Runs each of PERIODIC_JOBS. A job that fails is logged and the next one runs."""

    help = "Do everything periodic once: publishing, unsent mail, forgetting what is past."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--every", type=int, metavar="SECONDS", help="do it again and again, this far apart"
        )

    def handle(self, *args: Any, every: int | None = None, **options: Any) -> None:
        while every:
            run_jobs()
            close_old_connections()
            time.sleep(every)
        if failed := run_jobs():
            raise CommandError("These jobs failed, see the log: " + ", ".join(failed))


def run_jobs() -> list[str]:
    """Run every job unless another process is at it; return the names of those that failed."""
    with only_once("tick") as alone:
        if not alone:
            logger.info("another tick is running")
            return []
        return [name for name in settings.PERIODIC_JOBS if not _succeeds(name)]


def _succeeds(name: str) -> bool:
    try:
        import_string(name)()
    except Exception:
        logger.exception("job failed: %s", name)
        return False
    return True
