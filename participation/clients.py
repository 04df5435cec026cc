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
    if not address:
        return False
    window = int(time.time()) // WINDOW
    secret = salted_hmac(
        "participation.limit", f"{form_name}|{window}|{_household(address)}", algorithm="sha256"
    )
    key = f"sent:{secret.hexdigest()}"
    cache.add(key, 0, timeout=WINDOW)
    try:
        return cache.incr(key) > LIMIT
    except ValueError:  # the entry was dropped from the cache in between
        return False
