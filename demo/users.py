"""The people who can sign in to the demonstration."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, Group
from wagtail.users.models import UserProfile

PASSWORD = "carthen-demo"  # noqa: S105 - printed on the screen; the demo is refused in production
LOGINS = {
    "editor": "Editors",
    "translator": "Translators",
    "approver": "Approvers",
    "administrator": "Administrators",
}


def make_users() -> dict[str, AbstractBaseUser]:
    """The four demo users by name, made where they are missing."""
    return {name: make_user(name, group) for name, group in LOGINS.items()}


def make_user(name: str, group: str) -> AbstractBaseUser:
    """One demo user in one group."""
    users = get_user_model().objects
    user, created = users.get_or_create(username=name, defaults={"email": address_of(name)})
    if created:
        user.set_password(PASSWORD)
        user.save()
        # Nobody reads the demo's mail.
        UserProfile.objects.create(
            user=user,
            submitted_notifications=False,
            approved_notifications=False,
            rejected_notifications=False,
        )
    user.groups.set(Group.objects.filter(name=group))
    return user


def address_of(name: str) -> str:
    """The mail address of a demo user; no mail can go to it."""
    return f"{name}@example.org"
