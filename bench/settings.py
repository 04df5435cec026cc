"""Production as it is, with the demonstration allowed on a database nobody keeps."""

from pathlib import Path

from site_project.settings.production import *  # noqa: F403
from site_project.settings.production import env

DEMO_ALLOWED = True
STATIC_ROOT = Path(env("BENCH_FOLDER")) / "static"
# Pages are timed, not the writing of a line about each of them.
LOGGING = {"version": 1, "disable_existing_loggers": True}
