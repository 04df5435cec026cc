"""Erasing what somebody wrote below pages, when they ask for it."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.commenting.models import Comment, State
from participation.erasures.kinds import Kind, register_kind


def forget(comments: QuerySet) -> None:
    """Take out of comments all that somebody gave. Their rows stay: others may have answered."""
    comments.update(name="", email="", text="", state=State.REMOVED, decided_at=timezone.now())


def register_comments() -> None:
    """Let comments be found and erased with everything else of a person."""
    register_kind(
        Kind(
            "comments",
            _("Comments below pages"),
            Comment,
            given_at="created_at",
            shown=("created_at", "name", "email", "language", "state", "text"),
            emails=("email",),
            key="token",
            forget=forget,
        )
    )
