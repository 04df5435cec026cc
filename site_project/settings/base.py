"""Settings shared by every environment; docs/deployment.md describes the environment variables."""

from typing import Any

from site_project import logs, policies

from .apps import *  # noqa: F403
from .cms import *  # noqa: F403
from .environment import BASE_DIR, env
from .files import *  # noqa: F403
from .keeping import *  # noqa: F403
from .languages import *  # noqa: F403
from .participation import *  # noqa: F403
from .sign_in import *  # noqa: F403
from .work import *  # noqa: F403

ROOT_URLCONF = "site_project.urls"
WSGI_APPLICATION = "site_project.wsgi.application"

DATABASES = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'db.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # The scheduler writes beside the web server: readers do not wait, a writer waits its turn.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # What is counted between requests until `tick` stores it, another process.
    "counts": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": env("COUNTS_ROOT", default=str(BASE_DIR / "var" / "counts")),
        "TIMEOUT": 2 * 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}
if REDIS_URL := env("REDIS_URL", default=""):
    CACHES["default"] = CACHES["counts"] = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
    }

# Demonstration content brings users whose password is printed: never on a public server.
DEMO_ALLOWED = False

DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Carthen <carthen@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# A long page has thousands of fields in its editor, and a translation two for each text.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# What a browser may do with our pages.
CONTENT_SECURITY_POLICY = {"DIRECTIVES": policies.public_policy()}
ADMIN_CONTENT_SECURITY_POLICY = policies.admin_policy()
# The sites whose pages a reader can open inside ours; see core.embeds.
EMBED_HOSTS = env.list("EMBED_HOSTS", default=["www.youtube-nocookie.com", "player.vimeo.com"])
X_FRAME_OPTIONS = "SAMEORIGIN"  # The page editor shows its preview in a frame.
SECURE_REFERRER_POLICY = "same-origin"
PROXY_COUNT = env.int("PROXY_COUNT", default=0)

LOGGING = logs.logging_config(readable=True)
