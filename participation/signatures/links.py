"""The signed links by which somebody who signed reaches their signature without an account.

A link holds a random key and when it was made: no name, no address, and nothing that tells
whether somebody has signed.
"""

from enum import Enum
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner
from django.urls import reverse

from core.meta import absolute
from participation.models import Signature, State
from translation.locales import speaking

CONFIRM_WITHIN = 7 * 24 * 60 * 60  # seconds


class Purpose(Enum):
    """What a link is for; one made for the one does not serve for the other."""

    CONFIRM = "confirm"
    OWN = "own"
    STOP = "stop"


# Until when a link serves, in seconds. The own page is there until the name is deleted.
LIFETIMES = {Purpose.CONFIRM: CONFIRM_WITHIN, Purpose.OWN: None, Purpose.STOP: None}
NAMES = {
    Purpose.CONFIRM: "confirm_signature",
    Purpose.OWN: "own_signature",
    Purpose.STOP: "stop_letter_news",
}
# In these states there is nobody any more whom a link could lead to.
WITHOUT_A_PERSON = (State.WITHDRAWN, State.REMOVED, State.ANONYMISED)


class UnusableLinkError(Exception):
    """The link is forged, past its time, or what it led to is gone."""


def _signer(purpose: Purpose) -> TimestampSigner:
    return TimestampSigner(salt=f"participation.signature.{purpose.value}")


def token_for(signature: Signature, purpose: Purpose) -> str:
    """What stands in the address of a link."""
    return _signer(purpose).sign(signature.key.hex)


def link_to(signature: Signature, purpose: Purpose) -> str:
    """The full address of a link, in the language of the signature."""
    with speaking(signature.language):
        return absolute(reverse(NAMES[purpose], args=[token_for(signature, purpose)]))


def find(token: str, purpose: Purpose) -> Signature:
    """The signature a link leads to.

    Raises:
        UnusableLinkError: if it leads to none.
    """
    try:
        key = UUID(_signer(purpose).unsign(token, max_age=LIFETIMES[purpose]))
    except (BadSignature, ValueError) as refusal:
        raise UnusableLinkError from refusal
    there = Signature.objects.exclude(state__in=WITHOUT_A_PERSON)
    signature = there.select_related("area", "pair").filter(key=key).first()
    if signature is None:
        raise UnusableLinkError
    return signature
