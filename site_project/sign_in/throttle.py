"""How often a password reset may be asked for.

The counts stand in the cache: shared by all processes with Redis, kept by each one without.
"""

from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest

HOUR = 3600
MAILS_TO_ONE_ADDRESS = 3
QUESTIONS_FROM_ONE_PLACE = 20


def may_ask(request: HttpRequest, email: str) -> bool:
    """Count a question and say whether it may be answered.

    Args:
        request: where it comes from.
        email: the address asked for, in any case.
    """
    place = _count(f"place:{request.META['REMOTE_ADDR']}")
    address = _count(f"address:{email.casefold()}")
    return place <= QUESTIONS_FROM_ONE_PLACE and address <= MAILS_TO_ONE_ADDRESS


def _count(what: str) -> int:
    """How often this happened within the hour since it first did, this time included."""
    key = f"password-reset:{sha256(what.encode()).hexdigest()}"
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key)
    except ValueError:  # The hour ended between the two lines.
        return 1
