"""Erasing what somebody wrote below pages, and what they complained of, when they ask for it."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.commenting.models import Comment, Complaint, Reason, State
from participation.erasures.kinds import Kind, register_kind


def forget(comments: QuerySet) -> None:
    """Take out of comments all that somebody gave. Their rows stay: others may have answered."""
    comments.update(
        name="", email="", text="", note="",
        state=State.REMOVED, reason=Reason.WRITER, decided_at=timezone.now(),
    )  # fmt: skip


def forget_complaints(complaints: QuerySet) -> None:
    """Delete complaints. What was hidden for them alone waits for a moderator to read it again."""
    about = list(complaints.values_list("comment_id", flat=True))
    complaints.delete()
    hidden = Comment.objects.filter(pk__in=about, state=State.HIDDEN)
    running = Complaint.objects.filter(closed_at=None).values("comment_id")
    hidden.exclude(pk__in=running).update(state=State.HELD)


def register_comments() -> None:
    """Let comments and complaints be found and erased with everything else of a person."""
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
    register_kind(
        Kind(
            "complaints",
            _("Complaints about comments"),
            Complaint,
            given_at="created_at",
            shown=(
                "created_at", "name", "email", "language", "words", "untrue", "may_be_named",
                "stage", "closed_at",
            ),
            emails=("email",),
            key="token",
            forget=forget_complaints,
        )
    )  # fmt: skip
