"""The two languages, and how one is translated into the other."""

from .environment import BASE_DIR, env

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
# Publishing ends a review by approving it (translation.going_live.reviews); where the schedule
# publishes an earlier draft, the review of a newer one goes on.
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False

# Search: Bangor's list of Welsh forms, for whoever has the file. See docs/search.md.
LECSICON = env("LECSICON", default="")
# For how many months editors are shown what readers looked for and did not find.
MISSED_SEARCHES_MONTHS = env.int("MISSED_SEARCHES_MONTHS", default=12)
