"""Settings shared by every environment; docs/deployment.md describes the environment variables."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import environ

from core.files.kinds import KINDS
from site_project import logs, policies

BASE_DIR = Path(__file__).resolve().parents[2]
env = environ.Env()

INSTALLED_APPS = [
    # Our rooms, from the top floor down: templates and commands of a higher room win.
    "site_project.sign_in",
    "demo",
    "home",
    "blog",
    "resources",
    "case_studies",
    "events",
    "participation",
    "core",
    "people",
    "translation",
    "labels",
    "mail",
    "consent",
    "wagtail_localize",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "site_project.health.HealthMiddleware",
    "site_project.proxy.ClientAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "site_project.logs.AccessLogMiddleware",
    "site_project.policies.PoliciesMiddleware",
    "core.middleware.LanguageHostMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.AddressLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "site_project.sign_in.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "translation.middleware.GateMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.middleware.CachedSiteMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "site_project.urls"
WSGI_APPLICATION = "site_project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context_processors.furniture",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "wagtail.images.templatetags.wagtailimages_tags",
                "core.templatetags.carthen",
            ],
        },
    },
]

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

# Language: content in `en` and `cy`, never a regional code, so that code outside a request
# builds the same addresses as a request does. British formats come from FORMAT_MODULE_PATH.
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale_overrides"]
FORMAT_MODULE_PATH = ["site_project.formats"]
TIME_ZONE = "Europe/London"
USE_TZ = True
LANGUAGE_HOSTS = env.dict("LANGUAGE_HOSTS", default={})

# Translation: see docs/translation.md for why these are not wagtail-localize's defaults.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
# Publishing ends a review by approving it (translation.reviews); where the schedule publishes an
# earlier draft, the review of a newer one goes on.
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False

WAGTAIL_SITE_NAME = "Carthen"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000")
WAGTAIL_USER_TIME_ZONES = ["Europe/London"]
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.files.forms.PictureForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = env.int("MAX_PICTURE_MB", default=20) * 1024**2
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILDOCS_EXTENSIONS = list(KINDS)
WAGTAILDOCS_CONTENT_TYPES = {kind.name: kind.content_type for kind in KINDS.values()}
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.files.forms.DocumentForm"
MAX_DOCUMENT_SIZE = env.int("MAX_DOCUMENT_MB", default=50) * 1024**2
MAX_RECORDING_SIZE = env.int("MAX_RECORDING_MB", default=300) * 1024**2
WAGTAILDOCS_MAX_UPLOAD_SIZE = max(MAX_DOCUMENT_SIZE, MAX_RECORDING_SIZE)
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"},
}

# The admin loads nothing from another host.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "collected"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(BASE_DIR / "media")))
# Where the proxy finds uploads that the site lets it send, as X-Accel-Redirect; else the site does.
MEDIA_ACCEL = env("MEDIA_ACCEL", default="")
# Where a bucket's signed addresses lead; without it the site hands its files on.
MEDIA_ORIGIN = env("MEDIA_ORIGIN", default="")

CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
if REDIS_URL := env("REDIS_URL", default=""):
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
    }

# Background work is done at once, unless a worker takes it from the database.
TASKS = {
    "default": {
        "BACKEND": env("TASKS_BACKEND", default="django_tasks.backends.immediate.ImmediateBackend")
    }
}
# What `manage.py tick` does, in this order.
PERIODIC_JOBS = [
    "core.periodic.publish_scheduled",
    "translation.periodic.publish_waiting",
    "translation.periodic.tell_owners",
    "translation.periodic.align_readers",
    "core.upkeep.keeping.tell_owners",
    "mail.outbox.send_waiting",
    "mail.retention.purge",
    "participation.retention.purge",
    "consent.retention.purge",
    "core.periodic.forget_sign_in_attempts",
    "core.periodic.forget_sessions",
    "core.periodic.forget_finished_tasks",
    "core.changes.forget_old_changes",
    "core.files.forgetting.forget_unfinished_uploads",
]

# Demonstration content brings users whose password is printed: never on a public server.
DEMO_ALLOWED = False

DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Carthen <carthen@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Signing in. Cookies belong to those who sign in: no public page sets one, and a password shared
# by a page's readers is not offered because it would need a session.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    ]
]
LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
WAGTAILADMIN_USER_LOGIN_FORM = "site_project.sign_in.forms.SignInForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "site_project.sign_in.forms.QuietPasswordResetForm"  # noqa: S105
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_PATH = "/admin/"
CSRF_FAILURE_VIEW = "core.errors.form_refused"
CSRF_COOKIE_HTTPONLY = False  # Wagtail's own scripts read it.
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=False)
OTP_TOTP_ISSUER = WAGTAIL_SITE_NAME
# Guessing is stopped for one name from one address; others can still sign in.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "site_project.sign_in.views.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

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
