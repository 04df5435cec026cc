"""A public server. It starts only when everything it needs is given: see docs/deployment.md."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from site_project import logs, policies

from .base import *  # noqa: F403
from .base import CACHES, DATABASES, MEDIA_ORIGIN, env

NEEDED = {
    "SECRET_KEY": "a long random text, kept secret",
    "ALLOWED_HOSTS": "the host names of the site, separated by commas",
    "DATABASE_URL": "the database, as postgres://user:password@host/name",
    "BASE_URL": "the address of the site, as https://www.example.org",
    "DEFAULT_FROM_EMAIL": "the sender of the site’s mail",
    "EMAIL_URL": "the mail server, as smtp+tls://user:password@host:587",
}
if env("EMAIL_BACKEND", default=""):
    del NEEDED["EMAIL_URL"]
if missing := [name for name in NEEDED if not env(name, default="")]:
    raise ImproperlyConfigured(
        "Production cannot start. Set these environment variables (docs/deployment.md):\n"
        + "\n".join(f"  {name}: {NEEDED[name]}" for name in missing)
    )

DEBUG = False
SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
CACHES["default"]["TIMEOUT"] = 300
TASKS = {"default": {"BACKEND": env("TASKS_BACKEND", default="django_tasks_db.DatabaseBackend")}}

if "EMAIL_URL" in NEEDED:
    vars().update(env.email("EMAIL_URL"))
else:
    EMAIL_BACKEND = env("EMAIL_BACKEND")
    ANYMAIL = {
        name.removeprefix("ANYMAIL_"): value
        for name, value in env.ENVIRON.items()
        if name.startswith("ANYMAIL_")
    }
EMAIL_TIMEOUT = 20

STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "site_project.static_files.StaticFiles"},
}
if S3_BUCKET := env("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "core.files.storage.PrivateS3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env("S3_ENDPOINT_URL", default=None),
            "region_name": env("S3_REGION", default=None),
            "file_overwrite": False,
            "default_acl": None,
            "querystring_auth": True,
            "querystring_expire": 300,
        },
    }
if MEDIA_ORIGIN:
    CONTENT_SECURITY_POLICY = {"DIRECTIVES": policies.public_policy(MEDIA_ORIGIN)}
    ADMIN_CONTENT_SECURITY_POLICY = policies.admin_policy(MEDIA_ORIGIN)

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
PROXY_COUNT = env.int("PROXY_COUNT", default=1)
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=False)
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # Frames of this site alone: the page editor shows its preview in one.
    "security.W021",  # Preloading binds all hosts of a domain for years: the owner decides.
]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

LOGGING = logs.logging_config(readable=False)
