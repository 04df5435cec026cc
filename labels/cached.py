"""Labels remembered between requests: every list needs them and they seldom change."""

from functools import partial
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from labels.models import Topic

TOPICS_KEY = "carthen:topics"
LIFETIME = 30  # seconds


def all_topics() -> list[Topic]:
    """Every topic there is."""
    topics: Any = cache.get_or_set(TOPICS_KEY, lambda: list(Topic.objects.all()), LIFETIME)
    return topics


def _forget_topics(**kwargs: object) -> None:
    # At once for this transaction, and when it is over for whoever read the old ones meanwhile.
    cache.delete(TOPICS_KEY)
    transaction.on_commit(partial(cache.delete, TOPICS_KEY))


post_save.connect(_forget_topics, sender=Topic)
post_delete.connect(_forget_topics, sender=Topic)
