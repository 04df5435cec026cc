"""Keeping a consent and its history together."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import get_active_log_context

from consent.models import Consent, ConsentEvent

# What the history keeps of a change. What is set by withdrawing and erasing has lines of its own.
KEPT = [field.name for field in Consent._meta.concrete_fields if field.editable and field.name]


@transaction.atomic
def keep(consent: Consent, user: Any = None) -> None:
    """Save a consent, and write to its history what is new about it.

    Args:
        consent: new or changed.
        user: who did it; the person signed in to the admin if not given.
    """
    before = Consent.objects.filter(pk=consent.pk).select_for_update().first()
    consent.save()
    if before is None:
        note(consent, ConsentEvent.Action.RECORDED, user)
    elif changes := _changes(before, consent):
        note(consent, ConsentEvent.Action.CHANGED, user, changes)


def note(
    consent: Consent, action: str, user: Any = None, details: dict[str, Any] | None = None
) -> None:
    """Add a line to a consent's history.

    Args:
        action: a code of `ConsentEvent.Action`.
        user: who did it; the person signed in to the admin if not given.
        details: what the values were before and are now, by field; or what was said.
    """
    user = user or get_active_log_context().user
    known = user if user and user.is_authenticated else None
    ConsentEvent.objects.create(consent=consent, action=action, user=known, details=details or {})


def _changes(before: Consent, after: Consent) -> dict[str, list[str]]:
    return {
        name: [str(getattr(before, name)), str(getattr(after, name))]
        for name in KEPT
        if getattr(before, name) != getattr(after, name)
    }
