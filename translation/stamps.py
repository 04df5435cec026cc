"""Telling every process that what it has read is no longer so.

What is read once and kept has a stamp: a row of its own, another with each change, in the same
transaction. A process goes on with what it has read as long as the stamp is the same.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from uuid import UUID, uuid4

from django.core.cache import cache
from django.db import transaction

LIFETIME: Final = 30  # seconds


@dataclass(frozen=True)
class Stamps:
    """The stamp of something that is read once.

    Attributes:
        model: has one row with the field `stamp`, and its number as `ONLY`.
        key: of the cache.
    """

    model: type[Any]
    key: str

    def now(self) -> UUID | None:
        """The stamp at this moment; None while there never was one. One query."""
        stamp: UUID | None = self.model.objects.values_list("stamp", flat=True).first()
        return stamp

    def lately(self) -> UUID | None:
        """The stamp as it was within the last half minute. Mostly no query."""
        remembered: Any = cache.get_or_set(self.key, lambda: (self.now(),), LIFETIME)
        stamp: UUID | None = remembered[0]
        return stamp

    def ask(self) -> None:
        """Ask for the stamp now, where that of half a minute ago will not do. One query."""
        cache.set(self.key, (self.now(),), LIFETIME)

    def renew(self, **besides: Any) -> None:
        """Let everyone read anew; called with every change.

        Args:
            besides: what else its row holds.
        """
        values = {"stamp": uuid4(), **besides}
        self.model.objects.update_or_create(pk=self.model.ONLY, defaults=values)
        cache.delete(self.key)
        transaction.on_commit(partial(cache.delete, self.key))
