"""Where the review of a translation stands, and what a person may do about it."""

from typing import Any

from wagtail_localize.models import Translation

from translation.going_live import approvals, gate, own_work, publishing_words, refusals, reviews
from translation.going_live.questions import Question, question_about
from translation.kinds import Record, Someone


def context_of(translation: Translation, target: Record, user: Someone) -> dict[str, Any]:
    """What `translation/review/box.html` shows.

    Args:
        target: the twin as stored.
    """
    state = target.current_workflow_state
    task = target.current_workflow_task if state else None
    actions = {name for name, *_rest in task.get_actions(target, user)} if task else set()
    asked = question_about(target, user) if "approve" in actions else None
    has_newer_text = bool(task) and approvals.is_behind_its_text(translation, target)
    is_own = asked is not None and _is_own(asked, target, user)
    return {
        "may_decide": "approve" in actions,
        "may_approve": "approve" in actions and not is_own and not has_newer_text,
        "is_own_work": is_own,
        "approval": publishing_words.approval(asked) if asked else "",
        "explanation": publishing_words.explanation(asked) if asked else "",
        "rows": publishing_words.rows_of(asked, user) if asked else [],
        "dialog": refusals.address_of_dialog(target),
        "may_withdraw": bool(state and state.user_can_cancel(user)),
        "in_review": bool(task),
        "sent_back": state.current_task_state if state and not task else None,
        "has_newer_text": has_newer_text,
    }


def _is_own(asked: Question, target: Record, user: Someone) -> bool:
    """Whether a person may not approve because they worked on it themselves."""
    if any(reason.code == gate.OWN_WORK for reason in asked.plan.reasons):
        return True
    revision = target.get_latest_revision()
    return own_work.is_by(target, revision, user) and not reviews.may_approve_own()
