"""What is remembered between requests, and for how long.

A change is seen at once by the process that made it, and by every process that shares a Redis
cache. With the in-memory cache other processes see it when the lifetime ends.
"""

from functools import partial

from django.core.cache import cache
from django.db import transaction

LIFETIME = 30  # seconds


def forget(*keys: str) -> None:
    """Forget what has changed: at once, and again when the change is committed.

    The first is for whoever goes on reading in this transaction. Before it is committed another
    request may read the old state and remember it; the second is for that.

    Args:
        keys: what it is remembered under.
    """
    cache.delete_many(keys)
    transaction.on_commit(partial(cache.delete_many, keys))
