"""Who may read what people sent."""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

ACTIONS = frozenset({"view", "delete", "export"})


class ReadingPolicy(ModelPermissionPolicy):
    """Reading, deleting and taking away are rights of their own; writing and changing are none.

    Nobody can delete or take away what they may not read.
    """

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """Whether a user may do something with what people sent."""
        return (
            action in ACTIONS
            and super().user_has_permission(user, "view")
            and super().user_has_permission(user, action)
        )

    def user_has_any_permission(self, user: AbstractBaseUser, actions: Iterable[str]) -> bool:
        """Whether a user may do any of several things with what people sent."""
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        """The users who may do any of several things with what people sent."""
        return super().users_with_any_permission([a for a in actions if a in ACTIONS])
