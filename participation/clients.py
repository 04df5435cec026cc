"""Who sends: whether it is a page of ours, and how often one network does.

A client's address is used for the length of a request and then only as a keyed hash that changes
with each stretch of time. It is never stored or logged.
"""

import ipaddress
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from participation.abuse.counters import count, in_window, seconds_until

HOUR = 60 * 60  # seconds


def is_from_our_page(request: HttpRequest) -> bool:
    """Whether a form was sent from a page of this host.

    Every browser names the origin of a form it sends to another host, so a request that names
    neither an origin nor a page it came from is not a browser being misused. Where it says itself
    that another website sent the form, that is enough.
    """
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return False
    source = request.headers.get("Origin") or request.headers.get("Referer")
    return source is None or urlsplit(source).netloc == request.get_host()


def network_of(address: str) -> str:
    """The network an address is counted with.

    An IPv6 client owns a whole /64 and could change address within it at every request; an IPv4
    address may be written as one of IPv6.
    """
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv4Address):
        return str(known)
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(ipaddress.ip_network((known, 64), strict=False))


def seconds_to_wait(request: HttpRequest, form_name: str) -> int:
    """Count one sending, and say in how many seconds the client may send; 0 if at once.

    An office or a school shares an address: after too much in an hour it is slowed, not shut out.
    A client whose address is unknown is not limited.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if not address:
        return 0
    who = f"{form_name}|{network_of(address)}"
    burst = in_window(f"burst|{who}", settings.FORM_BURST_SECONDS)
    lately, in_hour = count(burst, in_window(f"hour|{who}", HOUR))
    allowed = settings.FORM_BURST if in_hour <= settings.FORM_HOURLY else settings.FORM_SLOW
    return seconds_until(burst.ends_at) if lately > allowed else 0


def has_enough_receipts(email: str) -> bool:
    """Count one receipt to an e-mail address, and say whether it has had enough in this hour.

    Anybody can give anybody's address: without this, ours could be used to fill a mailbox.
    """
    return count(in_window(f"receipt|{email.lower()}", HOUR))[0] > settings.FORM_RECEIPTS
