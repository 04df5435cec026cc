"""Who may do what with letters and messages. Code adds both; nobody adds or deletes one by hand."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy


class KeptPolicy(ModelPermissionPolicy):
    """Reading, changing and publishing are rights; adding and deleting nobody may.

    Messages go when their time is up, and letters when no code sends them any more.
    """

    actions = frozenset({"view", "change", "publish"})

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether a person may do something."""
        return action in self.actions and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        """Whether a person may do any of several things."""
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        """The people who may do any of several things."""
        return super().users_with_any_permission([one for one in actions if one in self.actions])


def may_settle(user: Any) -> bool:
    """Whether a person may decide about messages that were given up or are uncertain."""
    return bool(user.has_perm("mail.change_message"))
