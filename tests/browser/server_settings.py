"""The settings of the server that browsers visit: those of tests, and its mail can be read."""

from pathlib import Path

from site_project.settings.test import *  # noqa: F403
from site_project.settings.test import MEDIA_ROOT

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
FOLDER = Path(MEDIA_ROOT).parent
EMAIL_FILE_PATH = FOLDER / "mails"
ERASURE_LOG = str(FOLDER / "erasures.jsonl")
# Each file is looked for once, as on a site that runs, and not for each visit.
WHITENOISE_AUTOREFRESH = False
# Those who try the forms here type faster than people do.
FORM_QUICKEST_SECONDS = 0
