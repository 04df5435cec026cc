"""The words that editors taught search, as they are now.

As with the agreed terms, each change gives another stamp in the same transaction. A process goes
on with the words it has read as long as the stamp is the same, and asks for the stamp at most
once in half a minute.
"""

from uuid import UUID

from django.db.models.signals import post_delete, post_save

from search.models import TaughtStamp, TaughtWord
from translation.stamps import Stamps
from welsh.lexicon import Forms

_stamps = Stamps(TaughtStamp, "carthen:taught:stamp")


def stamp() -> UUID | None:
    """The stamp of what was taught, as it was within the last half minute. Mostly no query.

    Returns:
        None while nothing ever was taught.
    """
    return _stamps.lately()


def ask_for_stamp() -> None:
    """Ask for the stamp now, where words of half a minute ago will not do. One query."""
    _stamps.ask()


def taught_forms() -> Forms:
    """The forms that were taught, each with the word it belongs to. One query."""
    return dict(TaughtWord.objects.order_by().values_list("form", "lemma"))


def changed() -> None:
    """Let everyone read the words anew; called with every change."""
    _stamps.renew()


def _listen(sender: type[TaughtWord], **kwargs: object) -> None:
    changed()


post_save.connect(_listen, sender=TaughtWord)
post_delete.connect(_listen, sender=TaughtWord)
