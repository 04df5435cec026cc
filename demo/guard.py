"""Where demonstration content may not be made."""

from django.conf import settings
from django.core.management.base import CommandError


def require_demo_allowed() -> None:
    """Pass in silence where demonstration content is allowed.

    Raises:
        CommandError: unless the settings say `DEMO_ALLOWED = True`. A public server never does:
            the demo brings users whose password is printed.
    """
    if not getattr(settings, "DEMO_ALLOWED", False):
        raise CommandError("These settings do not allow demonstration content (DEMO_ALLOWED).")
