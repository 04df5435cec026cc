"""What signing in adds to Wagtail's admin."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks


@hooks.register("register_account_menu_item")
def offer_second_factor(request: HttpRequest) -> dict[str, str]:
    """A place in one's own account to set up the second step, or move it to another app."""
    return {
        "url": reverse("second_factor_set_up"),
        "label": _("Set up an authenticator app"),
        "help_text": _(
            "Signing in then also asks for a code from your phone. "
            "Setting up a new app replaces the old one."
        ),
    }
