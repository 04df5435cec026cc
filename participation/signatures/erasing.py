"""Everything we hold of a person who signed, to be handed to them or erased."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mail.models import Message
from participation.addresses import email_hash
from participation.erasures import log
from participation.erasures.erasing import record
from participation.erasures.kinds import Kind, register_kind
from participation.models import Signature, SignatureConsent, State
from participation.signatures.keeping import KIND, empty


def of_person(email: str) -> QuerySet[Signature]:
    """The signatures given with an address, under any letter."""
    return Signature.objects.filter(email_hash=email_hash(email))


def erase(email: str) -> int:
    """Erase all that is held of a person who signed, and the mails written to them.

    What was counted is counted no more. It is noted in the log of erasures, so that nobody comes
    back from a backup.

    Args:
        email: the address they signed with.

    Returns:
        How many signatures were erased.

    Raises:
        OSError: if the log cannot be written; nothing is erased.
    """
    log.require_writable()
    with transaction.atomic():
        theirs = of_person(email)
        written_to = {email.strip(), *theirs.values_list("email", flat=True)}
        Message.objects.filter(to__in=written_to - {""}).delete()
        count = theirs.count()
        for what in (KIND, "mails"):
            record(email_hash(email), what)
        forget(theirs)
    return count


def forget(signatures: QuerySet) -> None:
    """Take out of signatures all that says whose they are; what was never confirmed goes whole."""
    now = timezone.now()
    theirs = Signature.objects.filter(pk__in=list(signatures.values_list("pk", flat=True)))
    standing = SignatureConsent.objects.filter(signature__in=theirs, withdrawn_at=None)
    standing.update(withdrawn_at=now)
    theirs.filter(state=State.PENDING).delete()
    empty(theirs, state=State.WITHDRAWN, withdrawn_at=now, removed_reason="")


def register_signatures() -> None:
    """Let signatures be found and erased with everything else of a person."""
    register_kind(
        Kind(
            KIND,
            _("Signatures under letters"),
            Signature,
            given_at="created_at",
            shown=(
                "created_at", "confirmed_at", "name", "email", "organisation", "area", "capacity",
                "reason", "name_shown", "wants_updates", "language",
            ),
            hashes=("email_hash",),
            key="key",
            forget=forget,
        )
    )  # fmt: skip
