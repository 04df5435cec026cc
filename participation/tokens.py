"""The signed token of a public form, which needs no session and no cookie.

A page with a form may be kept in a cache, so several readers can be handed the same token. It
therefore says only which form was shown and when. What makes one sending itself is the token's
nonce together with everything typed (`entry_token`): a double click is the same sending, two
readers of one cached page are not.
"""

import time
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer

# Seconds a token is good for. A cache may keep a page with a form for at most half of this.
LIFETIME = 24 * 60 * 60
# Seconds nobody can read and fill in a form in.
QUICKEST = settings.FORM_QUICKEST_SECONDS


class UnusableTokenError(Exception):
    """The token is too old, was made for another form, or is not one of ours."""


@dataclass(frozen=True)
class FormToken:
    """A form as it was shown: its nonce and the moment, in seconds since 1970."""

    nonce: uuid.UUID
    issued: int

    @property
    def age(self) -> float:
        """Seconds since the form was shown; negative if another machine's clock is ahead."""
        return time.time() - self.issued


def _signer(form_name: str, pair: uuid.UUID) -> Signer:
    return Signer(salt=f"participation.{form_name}.{pair}")


def issue_token(form_name: str, pair: uuid.UUID) -> str:
    """A fresh token for one form of one pair; it serves both languages of the pair."""
    fields = {"nonce": uuid.uuid4().hex, "issued": int(time.time())}
    return _signer(form_name, pair).sign_object(fields)


def read_token(value: str, form_name: str, pair: uuid.UUID) -> FormToken:
    """The token a form came back with.

    Raises:
        UnusableTokenError: if it was not issued for this form and pair, or is past its lifetime.
    """
    try:
        fields = _signer(form_name, pair).unsign_object(value)
    except BadSignature as refusal:
        raise UnusableTokenError from refusal
    token = FormToken(uuid.UUID(fields["nonce"]), fields["issued"])
    if token.age > LIFETIME:
        raise UnusableTokenError
    return token


def entry_token(token: FormToken, typed: list[str]) -> uuid.UUID:
    """The identity of one sending: the same form with the same words in it.

    Args:
        token: the token of the form.
        typed: everything typed, always in the same order.
    """
    return uuid.uuid5(token.nonce, "\x1f".join(typed))
