"""Addresses by which somebody without an account does a job.

The address holds a secret, signed, so that a forged one is known without a look into the database.
Of the secret a digest alone is kept: who reads the database cannot use it.
"""

import hashlib
import secrets
from datetime import datetime

from django.core.cache import cache
from django.core.signing import BadSignature, Signer
from django.utils import timezone

from translation.files.outsiders import Outsider
from translation.kinds import Someone, known
from translation.models import Handover, Job

SALT = "translation.handover"
# In one hour, by one address: what a person does, and no machine.
WINDOW = 60 * 60
MOST = {"download": 60, "upload": 20, "comment": 30}


class NoSuchAddressError(Exception):
    """The address is forged, or its job is no longer there."""


def hand_over(job: Job, user: Someone, name: str, expires_at: datetime) -> tuple[Handover, str]:
    """Make an address for a translator without an account.

    Args:
        job: what they are to do.
        user: who gives it to them; the caller has checked their right.
        name: who does it.
        expires_at: until when it serves.

    Returns:
        What is kept of it, and the token of the address, which is told this once.
    """
    secret = secrets.token_urlsafe(24)
    handover = Handover.objects.create(
        job=job,
        name=name,
        user=known(user),
        token_hash=_digest(secret),
        expires_at=expires_at,
    )
    return handover, _signer().sign(secret)


def _signer() -> Signer:
    return Signer(salt=SALT)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def find(token: str) -> Handover:
    """What an address leads to; the caller looks whether it still serves.

    Raises:
        NoSuchAddressError: if it leads nowhere.
    """
    try:
        secret = _signer().unsign(token)
    except BadSignature as error:
        raise NoSuchAddressError from error
    found = Handover.objects.select_related("job__sent_by", "user").filter(
        token_hash=_digest(secret)
    )
    handover = found.first()
    if handover is None:
        raise NoSuchAddressError
    return handover


def note_use(handover: Handover) -> None:
    """Note that an address was used."""
    Handover.objects.filter(pk=handover.pk).update(used_at=timezone.now())


def revoke(handover: Handover) -> None:
    """Take an address back."""
    Handover.objects.filter(pk=handover.pk, revoked_at=None).update(revoked_at=timezone.now())


def person_of(handover: Handover) -> Outsider:
    """Who does the job by an address."""
    return Outsider(handover.name)


def is_over_limit(handover: Handover, deed: str) -> bool:
    """Count a deed, and say whether there were too many of its sort within an hour.

    Args:
        deed: a name of `MOST`.
    """
    key = f"handover:{handover.pk}:{deed}:{int(timezone.now().timestamp()) // WINDOW}"
    cache.add(key, 0, timeout=WINDOW)
    try:
        return cache.incr(key) > MOST[deed]
    except ValueError:
        # The cache has lost the count.
        return False
