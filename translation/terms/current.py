"""The terms as they are now, read once for as long as nobody changes them.

A process keeps what it has read, with a stamp. Each change of a term gives another stamp in the
same transaction, so that every process, whatever cache it has, sees a change as soon as it is
committed. Asking costs one query.
"""

from uuid import UUID

from django.db.models.signals import post_delete, post_save

from translation.models import Term, TermsStamp
from translation.stamps import Stamps
from translation.terms.termbase import Terms

# Readers may meet a change half a minute later: their pages ask without a query.
_stamps = Stamps(TermsStamp, "carthen:terms:stamp")

_read: dict[UUID | None, Terms] = {}


def current_terms() -> Terms:
    """The agreed terms, as they are at this moment. One query, or two after a change."""
    return _terms_of(_stamps.now())


def terms_for_readers() -> Terms:
    """The agreed terms, as they were within the last half minute. Mostly no query."""
    return _terms_of(_stamps.lately())


def changed() -> None:
    """Let everyone read the terms anew; called with every change."""
    _stamps.renew()


def _terms_of(stamp: UUID | None) -> Terms:
    # The stamp was asked before the terms are read: they may be newer than it says, never older.
    terms = _read.get(stamp)
    if terms is None:
        agreed = Term.objects.filter(status=Term.Status.AGREED) if stamp else Term.objects.none()
        terms = Terms((term.as_pair() for term in agreed), stamp)
        _read.clear()
        _read[stamp] = terms
    return terms


def _listen(sender: type[Term], **kwargs: object) -> None:
    changed()


post_save.connect(_listen, sender=Term)
post_delete.connect(_listen, sender=Term)
