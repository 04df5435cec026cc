"""The words that editors taught search, as they are now.

As with the agreed terms, each change gives another stamp in the same transaction. A process goes
on with the words it has read as long as the stamp is the same, and asks for the stamp at most
once in half a minute.
"""

from functools import partial
from typing import Any, Final
from uuid import UUID, uuid4

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from search.models import TaughtStamp, TaughtWord
from welsh.lexicon import Forms

LIFETIME: Final = 30  # seconds
KEY: Final = "carthen:taught:stamp"


def stamp() -> UUID | None:
    """The stamp of what was taught, as it was within the last half minute. Mostly no query.

    Returns:
        None while nothing ever was taught.
    """
    remembered: Any = cache.get_or_set(KEY, lambda: (_read_stamp(),), LIFETIME)
    return remembered[0]


def ask_for_stamp() -> None:
    """Ask for the stamp now, where words of half a minute ago will not do. One query."""
    cache.set(KEY, (_read_stamp(),), LIFETIME)


def taught_forms() -> Forms:
    """The forms that were taught, each with the word it belongs to. One query."""
    return dict(TaughtWord.objects.order_by().values_list("form", "lemma"))


def changed() -> None:
    """Let everyone read the words anew; called with every change."""
    TaughtStamp.objects.update_or_create(pk=TaughtStamp.ONLY, defaults={"stamp": uuid4()})
    cache.delete(KEY)
    transaction.on_commit(partial(cache.delete, KEY))


def _read_stamp() -> UUID | None:
    return TaughtStamp.objects.values_list("stamp", flat=True).first()


def _listen(sender: type[TaughtWord], **kwargs: object) -> None:
    changed()


post_save.connect(_listen, sender=TaughtWord)
post_delete.connect(_listen, sender=TaughtWord)
