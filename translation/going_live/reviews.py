"""Ending the review of what has been approved by other means than the review itself."""

from wagtail.models import Revision, TaskState, WorkflowState

from translation import rights
from translation.kinds import Record, Someone
from translation.models import TranslationSettings
from translation.past import texts


def finish(record: Record, user: Someone | None) -> None:
    """Approve what waits for approval, if anything does; nothing is published.

    Args:
        record: the page or record.
        user: who approves; the caller has checked their right to publish.
    """
    state = record.current_workflow_state
    if not state:
        return
    TaskState.objects.filter(workflow_state=state, status=TaskState.STATUS_IN_PROGRESS).update(
        status=TaskState.STATUS_APPROVED,
        finished_by=user if user and user.is_authenticated else None,
    )
    state.status = WorkflowState.STATUS_APPROVED
    state.save()


def is_ended_by(record: Record, revision: Revision, user: Someone | None) -> bool:
    """Whether a review has nothing left to approve once a revision is published.

    Args:
        user: who publishes; None for the schedule.
    """
    if is_asked(record, revision):
        return True
    newest = type(record).objects.filter(pk=record.pk, latest_revision_id=revision.pk)
    return user is not None and newest.exists()


def is_decided_by(record: Record, revision: Revision, user: Someone) -> bool:
    """Whether publishing a revision ends a review, or follows from a person's approval in one."""
    if record.current_workflow_state and is_ended_by(record, revision, user):
        return True
    approved = TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED)
    return approved.filter(finished_by=user.pk).exists()


def is_approved(record: Record, revision: Revision) -> bool:
    """Whether somebody with the right to publish a revision has agreed to it.

    They scheduled it, approved it in a review, published it before, or wrote it. That they
    translated it is not enough.
    """
    if revision.approved_go_live_at or record.live_revision_id == revision.pk:
        return True
    if TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED).exists():
        return True
    writer = revision.user
    if writer is None or not rights.may_publish(writer, record):
        return False
    return may_approve_own() or not texts.is_translator_of(record, writer)


def may_approve_own() -> bool:
    """Whether people may approve their own work on this site."""
    return TranslationSettings.load().may_approve_own


def is_asked(record: Record, revision: Revision) -> bool:
    """Whether a revision is what somebody is asked to approve."""
    task_state = record.current_workflow_task_state
    return task_state is not None and task_state.revision_id == revision.pk
