"""Names for what our functions take, where Wagtail's mixins have no types to say it."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, User

# A page, or a record with drafts, that has or can have a twin.
Record = Any
# Whoever makes a request.
Someone = User | AnonymousUser


def known(someone: Someone | None) -> User | None:
    """A person as a record can keep them: nobody, if they are not signed in."""
    return someone if isinstance(someone, User) else None
