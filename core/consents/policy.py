"""Who may do what with consents.

Editors add consents and choose them, and see the name that is shown, what is covered and whether
it stands. Who a consent is about, the form it was given on and its history are private details: a
right of its own, without which nothing can be changed either. Withdrawing is another. Nobody
deletes a consent: what was withdrawn stays withdrawn.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

ACTIONS = frozenset({"add", "change", "view", "choose"})


class ConsentPolicy(ModelPermissionPolicy):
    """Adding, choosing and reading are given as rights; deleting is not given at all."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether a person may do something with consents."""
        if action not in ACTIONS:
            return False
        if action == "choose":
            return super().user_has_any_permission(user, ["add", "change", "view"])
        if action == "change" and not may_see_private(user):
            return False
        return super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        """Whether a person may do any of several things."""
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        """The people who may do any of several things."""
        return super().users_with_any_permission([one for one in actions if one in ACTIONS])


def may_see_private(user: Any) -> bool:
    """Whether a person may know who a consent is about."""
    return bool(user.has_perm("consent.see_private_consent"))


def may_withdraw(user: Any) -> bool:
    """Whether a person may take down what somebody said, or a picture of them."""
    return bool(user.has_perm("consent.withdraw_consent"))
