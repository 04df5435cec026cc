"""The one site, kept in the cache so that no page pays for finding it."""

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from wagtail.models import Site

from core.caching import LIFETIME, forget

SITE_KEY = "carthen:site"


def default_site() -> Site | None:
    """The default site with its root page, or None on an empty database."""
    return cache.get_or_set(SITE_KEY, _read_site, LIFETIME)


def _read_site() -> Site | None:
    return Site.objects.select_related("root_page").filter(is_default_site=True).first()


def _forget_site(**kwargs: object) -> None:
    forget(SITE_KEY)


post_save.connect(_forget_site, sender=Site)
post_delete.connect(_forget_site, sender=Site)
