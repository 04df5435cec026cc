"""What the process remembers between requests, which a test must not hand on to the next."""

from django.core.cache import caches

from core.lists.index import forget_indexes
from core.records.lists import forget_lists
from core.related import forget_related


def forget_everything() -> None:
    """Empty the cache, and what is worked out of the database and kept in memory."""
    for cache in caches.all():
        cache.clear()
    forget_indexes()
    forget_lists()
    forget_related()
