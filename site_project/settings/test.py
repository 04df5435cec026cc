"""The test suite, on SQLite or on the PostgreSQL that DATABASE_URL names."""

from .base import *  # noqa: F403
from .base import CACHES, INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "django_migration_linter"]
CACHES["counts"] = {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    "LOCATION": "counts",
}
SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
AXES_ENABLED = False  # Tests of the lockout turn it on.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
DEMO_ALLOWED = True
