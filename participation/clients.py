"""Who sends: whether it is a page of ours, and how often one address does.

A client's address is used for the length of a request and then only as a keyed hash that changes
every hour. It is never stored or logged.
"""

import ipaddress
import time
from urllib.parse import urlsplit

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

# Sendings one client address may make in one window: an office or a school shares an address.
LIMIT = 10
WINDOW = 60 * 60  # seconds
# Receipts one e-mail address may get in one window.
RECEIPTS = 3


def is_from_our_page(request: HttpRequest) -> bool:
    """Whether a form was sent from a page of this host.

    Every browser names the origin of a form it sends to another host, so a request that names
    neither an origin nor a page it came from is not a browser being misused.
    """
    source = request.headers.get("Origin") or request.headers.get("Referer")
    return source is None or urlsplit(source).netloc == request.get_host()


def _household(address: str) -> str:
    """An IPv6 client owns a whole /64 and could change address within it at every request."""
    try:
        if ipaddress.ip_address(address).version == 6:
            return str(ipaddress.ip_network(f"{address}/64", strict=False))
    except ValueError:
        pass
    return address


def is_over_limit(request: HttpRequest, form_name: str) -> bool:
    """Count one sending, and say whether the client has made too many in this window.

    The count is in the cache: with local memory each server process counts for itself, with
    Redis they count together. A client whose address is unknown is not limited.
    """
    address = request.META.get("REMOTE_ADDR", "")
    return bool(address) and _count(f"{form_name}|{_household(address)}") > LIMIT


def has_enough_receipts(email: str) -> bool:
    """Count one receipt to an e-mail address, and say whether it has had enough in this window.

    Anybody can give anybody's address: without this, ours could be used to fill a mailbox.
    """
    return _count(f"receipt|{email.lower()}") > RECEIPTS


def _count(what: str) -> int:
    """Count something once in this window, by its keyed hash; 0 where the cache lost the count."""
    window = int(time.time()) // WINDOW
    secret = salted_hmac("participation.limit", f"{what}|{window}", algorithm="sha256")
    key = f"sent:{secret.hexdigest()}"
    cache.add(key, 0, timeout=WINDOW)
    try:
        return cache.incr(key)
    except ValueError:
        return 0
