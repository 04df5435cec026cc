"""Everything we hold of a person who signed, to be handed to them or erased."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.addresses import email_hash
from participation.erasures.erasing import erase_person
from participation.erasures.kinds import Kind, register_kind
from participation.erasures.ours import MAILS
from participation.models import Signature, SignatureConsent, State
from participation.signatures.keeping import KIND, empty


def of_person(email: str) -> QuerySet[Signature]:
    """The signatures given with an address, under any letter."""
    return Signature.objects.filter(email_hash=email_hash(email))


def erase(email: str, by: Any = None) -> int:
    """Erase the signatures of a person, and the mails to them, from here and from backups.

    What was counted is counted no more.

    Args:
        email: the address they signed with.
        by: the user who does it.

    Returns:
        How many signatures were erased.

    Raises:
        OSError: if the log of erasures cannot be written; nothing is erased.
    """
    return erase_person(email, by, what=(KIND, MAILS)).get(KIND, 0)


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
