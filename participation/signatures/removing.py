"""Taking signatures out of the count that organisers do not believe in."""

from collections.abc import Collection
from typing import Any

from django.utils import timezone

from participation.models import Signature, State


def remove(keys: Collection[int], user: Any, reason: str) -> int:
    """Take signatures out of the count and off the page. The address cannot sign again.

    What was given is kept until the names of the letter are deleted, so that the decision can be
    explained.

    Args:
        keys: the ids of the signatures.
        user: who decides it.
        reason: why.

    Returns:
        How many were removed; what is withdrawn or removed already is left as it is.
    """
    standing = Signature.objects.filter(pk__in=keys, state__in=(State.PENDING, State.CONFIRMED))
    return standing.update(
        state=State.REMOVED, removed_at=timezone.now(), removed_by=user, removed_reason=reason
    )
