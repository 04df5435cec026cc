"""Wagtail: its name, its addresses and its search."""

from .environment import env

WAGTAIL_SITE_NAME = "Carthen"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000")
WAGTAIL_USER_TIME_ZONES = ["Europe/London"]
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.backend", "SEARCH_CONFIG": "simple"},
}

# The admin loads nothing from another host.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
