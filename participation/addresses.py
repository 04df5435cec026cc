"""Whose an e-mail address is, and how it is remembered without being kept."""

from django.conf import settings
from django.utils.crypto import salted_hmac

# Where a mailbox is the same with and without dots in its name. Elsewhere they may tell two people
# apart, so they stay.
WITHOUT_DOTS = frozenset({"gmail.com", "googlemail.com"})
# Where what follows a plus sign is the reader's own note. Elsewhere it may be part of the name.
WITHOUT_PLUS = WITHOUT_DOTS | {
    "fastmail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "me.com",
    "outlook.com",
    "pm.me",
    "proton.me",
    "protonmail.com",
}
SAME_PROVIDER = {"googlemail.com": "gmail.com"}


def canonical(email: str) -> str:
    """The one way of writing an address that leads to the same mailbox in several ways.

    Capitals make no difference anywhere that matters. Dots and what follows a plus sign are taken
    out only where the provider is known to ignore them: two people who are taken for one could not
    both sign.
    """
    local, _at, domain = email.strip().lower().rpartition("@")
    if domain in WITHOUT_PLUS:
        local = local.partition("+")[0]
    if domain in WITHOUT_DOTS:
        local = local.replace(".", "")
    return f"{local}@{SAME_PROVIDER.get(domain, domain)}"


def email_hash(email: str) -> str:
    """A keyed hash that says whether two addresses are one mailbox, and nothing else.

    The key is `settings.PERSON_HASH_KEY`. Whoever has the hash without the key cannot try out
    addresses; whoever changes the key lets everybody sign once more.
    """
    return keyed("participation.email", canonical(email))


def client_hash(address: str) -> str:
    """A keyed hash of a client's network address; "" where it is not known."""
    return keyed("participation.client", address) if address else ""


def keyed(purpose: str, value: str) -> str:
    """A hash that nobody can work out without `settings.PERSON_HASH_KEY`.

    Args:
        purpose: what it is for; the same value has another hash for another purpose.
        value: what is hashed.
    """
    # Without a key of its own, that of the site.
    key = settings.PERSON_HASH_KEY or None
    return salted_hmac(purpose, value, secret=key, algorithm="sha256").hexdigest()
