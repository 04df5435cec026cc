"""The reader's own address, when proxies of ours stand before the site."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class ClientAddressMiddleware:
    """Sets REMOTE_ADDR from X-Forwarded-For, trusting as many proxies as PROXY_COUNT says.

    Every proxy appends the address it was called from, so with one proxy the last entry is the
    reader; what stands before it was written by the reader and is not believed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.PROXY_COUNT:
            hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
            if len(hops) >= settings.PROXY_COUNT and (hop := hops[-settings.PROXY_COUNT].strip()):
                request.META["REMOTE_ADDR"] = hop
        return self.get_response(request)
