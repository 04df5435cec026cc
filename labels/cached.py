"""Labels remembered between requests: every list needs them and they seldom change."""

from functools import partial
from typing import Any, TypeVar

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.utils.translation import get_language

from labels.kinds import KINDS, kind_word
from labels.models import LabelPair
from welsh.collation import sort_key_for

LIFETIME = 30  # seconds

Label = TypeVar("Label", bound=LabelPair)


def all_labels(kind: type[Label]) -> list[Label]:
    """Every label of a kind, in the alphabet of the language of the moment."""
    labels: Any = cache.get_or_set(_key(kind), lambda: list(kind._default_manager.all()), LIFETIME)
    letters = sort_key_for(get_language() or "en")
    return sorted(labels, key=lambda label: letters(label.name))


def _key(kind: type[LabelPair]) -> str:
    return f"carthen:labels:{kind_word(kind)}"


def _forget(sender: type[LabelPair], **kwargs: object) -> None:
    # At once for this transaction, and when it is over for whoever read the old ones meanwhile.
    cache.delete(_key(sender))
    transaction.on_commit(partial(cache.delete, _key(sender)))


for _kind in KINDS:
    post_save.connect(_forget, sender=_kind)
    post_delete.connect(_forget, sender=_kind)
