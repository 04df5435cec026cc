"""What browsers are told they may do with our pages."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

Directives = dict[str, list[str]]

ADMIN_PREFIX = "/admin/"
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in [
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
        "encrypted-media", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
        "payment", "usb", "xr-spatial-tracking",
    ]
)  # fmt: skip


def public_policy(*media_origins: str) -> Directives:
    """What a public page may load: files of this site, nothing written into the page.

    Args:
        media_origins: other addresses from which images and media come, such as a bucket.
    """
    return {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *media_origins],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF, *media_origins],
        "manifest-src": [SELF],
        "object-src": [NONE],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    }


def admin_policy(*media_origins: str) -> Directives:
    """What Wagtail's admin needs more: scripts and styles of its widgets stand in its pages.

    Args:
        media_origins: as for the public policy.
    """
    return public_policy(*media_origins) | {
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:", *media_origins],
        "frame-src": [SELF],
    }


class PoliciesMiddleware(CSPMiddleware):
    """Sends the Content-Security-Policy of the address, and the Permissions-Policy."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if origins := getattr(request, "frame_origins", None):
            # What this page can open in a frame once a reader asks for it; see core.embeds.
            parts.update = {**(parts.update or {}), "frame-src": sorted(origins)}
        if parts.config is None and not report_only and request.path.startswith(ADMIN_PREFIX):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts
