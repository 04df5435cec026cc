"""Where the review of a translation stands, and what a person may do about it."""

from typing import Any

from wagtail.models import WorkflowState
from wagtail_localize.models import Translation

from translation.going_live import approvals, gate, publishing_words, refusals
from translation.going_live.questions import question_about
from translation.kinds import Record, Someone


def at_the_desk(target: Record) -> dict[str, Any]:
    """Whether a translation is in review, or was sent back; deciding has a page of its own.

    Args:
        target: the twin as stored.
    """
    state = target.current_workflow_state
    in_review = bool(state and state.status == WorkflowState.STATUS_IN_PROGRESS)
    return {
        "in_review": in_review,
        "sent_back": state.current_task_state if state and not in_review else None,
    }


def context_of(translation: Translation, target: Record, user: Someone) -> dict[str, Any]:
    """What `translation/review/box.html` shows.

    Args:
        target: the twin as stored.
    """
    state = target.current_workflow_state
    task = _task_of(state)
    actions = {name for name, *_rest in task.get_actions(target, user)} if task else set()
    asked = question_about(target, user) if "approve" in actions else None
    has_newer_text = asked is not None and approvals.is_behind_its_text(translation, target)
    is_own = asked is not None and any(one.code == gate.OWN_WORK for one in asked.plan.reasons)
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
        "step": state.current_task_state if task else None,
        "has_newer_text": has_newer_text,
    }


def _task_of(state: WorkflowState | None) -> Any:
    """What is to be done next in a review; nothing if it was sent back."""
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS:
        return None
    return state.current_task_state.task.specific if state.current_task_state else None
