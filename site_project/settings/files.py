"""Files of the site and files people upload: where they lie, which kinds, how large."""

from pathlib import Path

from core.files.kinds import KINDS

from .environment import BASE_DIR, env

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "collected"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(BASE_DIR / "media")))
# Where the proxy finds uploads that the site lets it send, as X-Accel-Redirect; else the site does.
MEDIA_ACCEL = env("MEDIA_ACCEL", default="")
# Where a bucket's signed addresses lead; without it the site hands its files on.
MEDIA_ORIGIN = env("MEDIA_ORIGIN", default="")

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
