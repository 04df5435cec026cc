"""The language a person is written to in."""

from typing import Any

from django.conf import settings


def language_of(user: Any) -> str:
    """The language a user of the site works in; "", for both, where they never said."""
    profile = getattr(user, "wagtail_userprofile", None)
    language = profile.preferred_language if profile else ""
    return language if language in dict(settings.LANGUAGES) else ""
