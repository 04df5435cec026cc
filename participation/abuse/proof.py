"""Proof of work, asked for only under attack: a number that takes a browser a second to find.

As in ALTCHA the challenge is a salt and the SHA-256 of the salt with a secret number below a
bound. It is signed and nothing of it is stored; that it served one sending is counted. Whoever
has no JavaScript waits a minute instead and sends again: the challenge says when it was made.
"""

import hashlib
import secrets
import time
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer

from participation.abuse.counters import Counted, count, hidden, later

# Seconds a challenge is good for.
LIFETIME = 2 * 60 * 60


class UnusableChallengeError(Exception):
    """The challenge is too old, was made for another form, or is not one of ours."""


@dataclass(frozen=True)
class Challenge:
    """A challenge as it was given: its salt, the hash to find a number for, and when."""

    salt: str
    hash: str
    issued: int

    def is_solved_by(self, number: str) -> bool:
        """Whether somebody found the number."""
        return secrets.compare_digest(_hash(self.salt, number), self.hash)

    @property
    def seconds_left(self) -> int:
        """Seconds until it counts without a number."""
        return max(0, self.issued + settings.FORM_WAIT_SECONDS - int(time.time()))

    def serves(self, sending: uuid.UUID) -> bool:
        """Use it for a sending, and say whether it has served no other one.

        The same sending may come twice: people press buttons twice.
        """
        ends_at = later(seconds=LIFETIME)
        names = [f"proof|{self.salt}", f"proof|{self.salt}|{sending}"]
        all_uses, its_own = count(*(Counted(hidden(name), ends_at) for name in names))
        return all_uses == its_own


def issue_challenge(form_name: str, pair: uuid.UUID) -> str:
    """A fresh challenge for one form of one pair."""
    salt = secrets.token_hex(12)
    most = settings.FORM_PROOF_WORK
    number = str(secrets.randbelow(most))
    fields = {"salt": salt, "hash": _hash(salt, number), "most": most, "issued": int(time.time())}
    return _signer(form_name, pair).sign_object(fields)


def read_challenge(value: str, form_name: str, pair: uuid.UUID) -> Challenge:
    """The challenge a form came back with.

    Raises:
        UnusableChallengeError: if it was not issued for this form and pair, or is too old.
    """
    try:
        fields = _signer(form_name, pair).unsign_object(value)
    except BadSignature as refusal:
        raise UnusableChallengeError from refusal
    if time.time() - fields["issued"] > LIFETIME:
        raise UnusableChallengeError
    return Challenge(fields["salt"], fields["hash"], fields["issued"])


def _hash(salt: str, number: str) -> str:
    return hashlib.sha256(f"{salt}{number}".encode()).hexdigest()


def _signer(form_name: str, pair: uuid.UUID) -> Signer:
    return Signer(salt=f"participation.proof.{form_name}.{pair}")
