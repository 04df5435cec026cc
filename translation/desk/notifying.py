"""Mail about reviews: our letters, in the place of Wagtail's own mails.

Wagtail tells approvers and writers of every step of a workflow, in mails of its own that nobody
can word. We are called where it would be, for pages and all kinds of records.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from translation.desk import subjects, telling
from translation.desk.telling import Happened
from translation.kinds import Someone
from translation.models import Job, TextNotice

Kind = TextNotice.Kind
# What of it people say in their settings that they want, as Wagtail names it.
PREFERENCES = {
    Kind.REVIEW_WANTED: "submitted",
    Kind.SENT_BACK: "rejected",
    Kind.APPROVED: "approved",
}


def take_over() -> None:
    """Be called in the place of Wagtail's notifiers, whichever of us starts first."""
    for signal, sender, name, receiver in (
        (task_submitted, TaskState, "group_approval_task_submitted", on_task),
        (workflow_submitted, WorkflowState, "workflow_state_submitted", on_start),
        (workflow_rejected, WorkflowState, "workflow_state_rejected", on_refusal),
        (workflow_approved, WorkflowState, "workflow_state_approved", on_approval),
    ):
        uid = f"{name}_email_notification"
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(receiver, sender=sender, dispatch_uid=uid)


def on_task(instance: TaskState, user: Someone | None = None, **kwargs: Any) -> None:
    """Ask those who can approve it to do so."""
    _tell(instance.workflow_state, approvers_of(instance), Kind.REVIEW_WANTED, user)


def on_start(**kwargs: Any) -> None:
    """Say nothing more: those who can approve it have been asked."""


def on_refusal(instance: WorkflowState, user: Someone | None = None, **kwargs: Any) -> None:
    """Tell whoever handed it in, and who has the job, that it was sent back."""
    _tell(instance, _who_wait_for(instance), Kind.SENT_BACK, user, _comment_on(instance))


def on_approval(instance: WorkflowState, user: Someone | None = None, **kwargs: Any) -> None:
    """Tell whoever handed it in that it was approved."""
    people = [instance.requested_by] if instance.requested_by else []
    _tell(instance, people, Kind.APPROVED, user, _comment_on(instance))


def approvers_of(task_state: TaskState) -> list[Any]:
    """Those who can approve a step, as far as it names groups; if it has nobody, superusers."""
    groups = getattr(task_state.task.specific, "groups", None)
    people = get_user_model().objects.filter(is_active=True)
    named = people.filter(groups__in=groups.all()).distinct() if groups is not None else []
    return list(named) or list(people.filter(is_superuser=True))


def _tell(
    state: WorkflowState, people: list[Any], kind: Kind, user: Someone | None, words: str = ""
) -> None:
    wanted = [one for one in people if one != user and _wants(one, PREFERENCES[kind])]
    if wanted and (record := state.content_object):
        telling.tell_of(subjects.of_record(record), wanted, Happened(kind, user, words))


def _who_wait_for(state: WorkflowState) -> list[Any]:
    meant = Q(pk=state.requested_by_id)
    if about := subjects.of_record(state.content_object).translation:
        jobs = Job.objects.filter(
            items__pair=about.source.object_id,
            language=about.target_locale.language_code,
            state=Job.State.OUT,
        )
        meant |= Q(pk__in=jobs.values("translator"))
    return list(get_user_model().objects.filter(meant, is_active=True))


def _comment_on(state: WorkflowState) -> str:
    task_state = state.current_task_state
    return task_state.comment if task_state else ""


def _wants(person: Any, kind: str) -> bool:
    """Whether a person has not said in their settings that they want no such mail."""
    profile = getattr(person, "wagtail_userprofile", None)
    return profile is None or getattr(profile, f"{kind}_notifications")
