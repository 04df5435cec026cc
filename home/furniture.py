"""The site's own words, remembered between requests."""

from dataclasses import dataclass, fields
from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.utils.translation import get_language

from core.caching import LIFETIME, forget
from home.settings_models import SiteSettings
from translation.locales import LANGUAGES

WORDING_KEY = "carthen:wording:{language}"


@dataclass(frozen=True)
class SiteWording:
    """What the site says of itself in one language."""

    name: str
    strapline: str
    legal: str
    welcome: str
    notice: str
    email: str


def site_wording() -> SiteWording:
    """The wording in the language of the moment."""
    key = WORDING_KEY.format(language=get_language())
    wording: Any = cache.get_or_set(key, _read_wording, LIFETIME)
    return wording


def _read_wording() -> SiteWording:
    settings = SiteSettings.objects.first() or SiteSettings()
    names = [field.name for field in fields(SiteWording)]
    return SiteWording(**{name: settings.half(name) for name in names})


def _forget_wording(**kwargs: object) -> None:
    forget(*(WORDING_KEY.format(language=language) for language in LANGUAGES))


post_save.connect(_forget_wording, sender=SiteSettings)
post_delete.connect(_forget_wording, sender=SiteSettings)
