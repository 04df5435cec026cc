"""Saving many terms at once, some hundreds in a statement."""

from collections.abc import Sequence
from typing import Final

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import ModelLogEntry, ReferenceIndex

from translation.kinds import Someone, known
from translation.models import Term
from translation.terms import current

CHUNK: Final = 500
_CHANGING: Final = [field.name for field in Term._meta.concrete_fields if not field.primary_key]


@transaction.atomic
def keep_all(terms: Sequence[Term], user: Someone) -> None:
    """Add or change some terms. Each gets a line in its history, as if it was saved alone.

    Args:
        terms: new ones and changed ones, whose values have been checked.
        user: who does it.
    """
    for term in terms:
        term.put_in_order()
    new = [term for term in terms if term.pk is None]
    there = [term for term in terms if term.pk is not None]
    Term.objects.bulk_create(new, batch_size=CHUNK)
    Term.objects.bulk_update(there, _CHANGING, batch_size=CHUNK)
    lines = [
        *(_line(term, "wagtail.create", user) for term in new),
        *(_line(term, "wagtail.edit", user) for term in there),
    ]
    ModelLogEntry.objects.bulk_create(lines, batch_size=CHUNK)
    for term in terms:
        # Topics know by it where they are used. Most terms of a list have none.
        if term.domain_id or term in there:
            ReferenceIndex.create_or_update_for_object(term)
    current.changed()


def _line(term: Term, action: str, user: Someone) -> ModelLogEntry:
    return ModelLogEntry(
        content_type=ContentType.objects.get_for_model(Term),
        object_id=str(term.pk),
        label=str(term),
        action=action,
        user=known(user),
        timestamp=timezone.now(),
        content_changed=True,
    )
