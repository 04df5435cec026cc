"""Production as it is; only the files of the code are served as they lie."""

from site_project.settings.production import *  # noqa: F403
from site_project.settings.production import STORAGES

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
