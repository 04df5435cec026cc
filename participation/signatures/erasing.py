"""Everything we hold of a person who signed, to be handed to them or erased."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from mail.models import Message
from participation.addresses import email_hash
from participation.models import Signature, SignatureConsent, State
from participation.signatures.keeping import empty


def of_person(email: str) -> QuerySet[Signature]:
    """The signatures given with an address, under any letter."""
    return Signature.objects.filter(email_hash=email_hash(email))


@transaction.atomic
def erase(email: str) -> int:
    """Erase all that is held of a person who signed, and the mails written to them.

    What was counted is counted no more.

    Args:
        email: the address they signed with.

    Returns:
        How many signatures were erased.
    """
    written_to = {email.strip(), *of_person(email).values_list("email", flat=True)}
    Message.objects.filter(to__in=written_to - {""}).delete()
    return erase_hash(email_hash(email))


@transaction.atomic
def erase_hash(person: str) -> int:
    """Erase the signatures of an address that is known by its keyed hash only.

    The one place through which every erasure goes: what has to be remembered of it, so that nobody
    comes back from a backup, is to be recorded here.

    Args:
        person: as `participation.addresses.email_hash` makes it.
    """
    now = timezone.now()
    theirs = Signature.objects.filter(email_hash=person)
    standing = SignatureConsent.objects.filter(signature__in=theirs, withdrawn_at=None)
    standing.update(withdrawn_at=now)
    _count, deleted = theirs.filter(state=State.PENDING).delete()
    emptied = empty(theirs, state=State.WITHDRAWN, withdrawn_at=now, removed_reason="")
    return deleted.get(Signature._meta.label, 0) + emptied
