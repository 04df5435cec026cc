"""Whoever changes a page or record and whoever publishes its pair take turns.

The pair's row is the lock. It is taken before any other row of the pair is written: two people who
each held what the other needs would both be turned away by the database.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from wagtail.models import TranslatableMixin

from translation.going_live import decisions
from translation.kinds import Record
from translation.models import Pair

_mine: ContextVar[frozenset[object]] = ContextVar("mine", default=frozenset())


@contextmanager
def taken(record: Record) -> Iterator[None]:
    """Keep a pair to oneself within this block, and until the transaction ends."""
    key = record.translation_key
    if key in _mine.get() or decisions.is_under_way(key):
        yield
        return
    # Within a transaction no other is needed: the lock is kept to its end in any case.
    is_inside = transaction.get_connection().in_atomic_block
    with nullcontext() if is_inside else transaction.atomic():
        take(record)
        token = _mine.set(_mine.get() | {key})
        try:
            yield
        finally:
            _mine.reset(token)


@receiver(pre_delete)
def before_deleting(sender: type[Model], instance: Any, **kwargs: object) -> None:
    """Wait while the pair of what is to be deleted is being published."""
    if issubclass(sender, TranslatableMixin):
        take(instance)


def take(record: Record) -> None:
    """Keep a pair to oneself until the transaction ends, once whoever has it now is done."""
    list(Pair.objects.select_for_update().filter(pk=record.translation_key).values_list("pk"))
