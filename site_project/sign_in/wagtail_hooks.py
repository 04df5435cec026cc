"""What signing in adds to Wagtail's admin."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
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


@hooks.register("before_edit_user")
@hooks.register("before_delete_user")
def guard_superusers(request: HttpRequest, user: AbstractUser) -> None:
    """Let only superusers change a superuser: a new password would be theirs to sign in with.

    Raises:
        PermissionDenied: for anybody else.
    """
    if user.is_superuser and not request.user.is_superuser:
        raise PermissionDenied


@hooks.register("before_bulk_action")
def guard_superusers_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> None:
    """The same where several users are changed at once.

    Raises:
        PermissionDenied: if a superuser is among them and somebody else asks.
    """
    for record in objects:
        if isinstance(record, AbstractUser):
            guard_superusers(request, record)
