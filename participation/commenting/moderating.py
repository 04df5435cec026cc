"""What moderators decide about comments. Each decision is made once, and its writer is told."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from participation.commenting import letters
from participation.commenting.models import Comment, CommentReport, Reason, State

# From which state which decision leads to which.
WAYS: dict[tuple[str, str], State] = {
    (State.HELD, "approve"): State.APPROVED,
    (State.HELD, "refuse"): State.REFUSED,
    (State.APPROVED, "refuse"): State.REMOVED,
}


def may_moderate(user: Any) -> bool:
    """Whether a user decides about comments."""
    return user.has_perm("participation.moderate_comment")


def may_see_addresses(user: Any) -> bool:
    """Whether a user sees the addresses of those who comment and complain."""
    return user.has_perm("participation.see_addresses_comment")


def decide(ids: Iterable[int], decision: str, user: Any, reason: str = "", note: str = "") -> int:
    """Decide about comments. One that another moderator has dealt with is left as it is.

    Args:
        ids: which comments.
        decision: "approve" or "refuse"; refusing what is shown removes it.
        user: who decides.
        reason: a `Reason`, told to the writers of what is refused.
        note: for moderators only.

    Returns:
        How many were decided about.

    Raises:
        ValueError: if something is to be refused without a reason.
    """
    if decision == "refuse" and reason not in Reason.values:
        raise ValueError("Refusing needs a reason.")
    decided = 0
    with transaction.atomic():
        for comment in Comment.objects.select_for_update().filter(pk__in=ids):
            state = WAYS.get((comment.state, decision))
            if state:
                move(comment, state, user, reason if decision == "refuse" else "", note)
                refused = decision == "refuse"
                letters.tell_writer(comment, letters.REFUSED if refused else letters.APPROVED)
                decided += 1
    return decided


def move(comment: Comment, state: State, user: Any, reason: str = "", note: str = "") -> None:
    """Put a comment into a state, with who did it, when and why."""
    comment.state, comment.reason = state, reason
    comment.note = note[:500]
    comment.decided_by, comment.decided_at = user, timezone.now()
    comment.save(update_fields=["state", "reason", "note", "decided_by", "decided_at"])
    CommentReport.objects.filter(comment=comment, is_settled=False).update(is_settled=True)


def settle_reports(ids: Iterable[int]) -> int:
    """Note that what was reported about comments has been looked at; they stay as they are."""
    return CommentReport.objects.filter(comment__in=ids, is_settled=False).update(is_settled=True)
