"""Translators without an account."""

from django.contrib.auth.models import AnonymousUser


class Outsider(AnonymousUser):
    """Somebody without an account, whose name is known.

    Args:
        name: what they are called.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def get_username(self) -> str:
        """What they are called; what people without a full name are shown as."""
        return self._name
