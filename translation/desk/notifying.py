"""Mail about the review of a translation: our letters, in the place of Wagtail's own mails.

Wagtail tells approvers and writers of every step of a workflow. Of pages that are no translation
it still does.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import Page, TaskState, TranslatableMixin, WorkflowState
from wagtail.signals import task_submitted, workflow_rejected, workflow_submitted
from wagtail_localize.models import Translation

from translation.desk import segments, telling
from translation.kinds import Someone
from translation.models import Job, TextNotice

Kind = TextNotice.Kind


def take_over() -> None:
    """Be called in the place of Wagtail's notifiers, whichever of us starts first."""
    for signal, sender, name, receiver in (
        (task_submitted, TaskState, "group_approval_task_submitted", on_task),
        (workflow_submitted, WorkflowState, "workflow_state_submitted", on_start),
        (workflow_rejected, WorkflowState, "workflow_state_rejected", on_refusal),
    ):
        uid = f"{name}_email_notification"
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(receiver, sender=sender, dispatch_uid=uid)


def on_task(instance: TaskState, user: Someone | None = None, **kwargs: Any) -> None:
    """Ask those who can approve a translation to do so."""
    about = _translation_in(instance.workflow_state)
    if about is None:
        from wagtail.admin.signal_handlers import task_submission_email_notifier

        task_submission_email_notifier(instance=instance, user=user, **kwargs)
        return
    people = [one for one in approvers_of(instance) if one != user and _wants(one, "submitted")]
    telling.tell_now(about, people, Kind.REVIEW_WANTED, user)


def on_start(instance: WorkflowState, **kwargs: Any) -> None:
    """Say nothing more of a translation: those who can approve it have been asked."""
    if _translation_in(instance) is None:
        from wagtail.admin.signal_handlers import workflow_submission_email_notifier

        workflow_submission_email_notifier(instance=instance, **kwargs)


def on_refusal(instance: WorkflowState, user: Someone | None = None, **kwargs: Any) -> None:
    """Tell whoever handed a translation in, and who has the job, that it was sent back."""
    about = _translation_in(instance)
    if about is None:
        from wagtail.admin.signal_handlers import workflow_rejection_email_notifier

        workflow_rejection_email_notifier(instance=instance, user=user, **kwargs)
        return
    jobs = Job.objects.filter(
        items__pair=about.source.object_id,
        language=about.target_locale.language_code,
        state=Job.State.OUT,
    )
    meant = Q(pk=instance.requested_by_id) | Q(pk__in=jobs.values("translator"))
    people = [
        one
        for one in get_user_model().objects.filter(meant, is_active=True)
        if one != user and _wants(one, "rejected")
    ]
    task_state = instance.current_task_state
    telling.tell_now(about, people, Kind.SENT_BACK, user, task_state.comment if task_state else "")


def approvers_of(task_state: TaskState) -> list[Any]:
    """Those who can approve a step, as far as it names groups; if it has nobody, superusers."""
    groups = getattr(task_state.task.specific, "groups", None)
    people = get_user_model().objects.filter(is_active=True)
    named = people.filter(groups__in=groups.all()).distinct() if groups is not None else []
    return list(named) or list(people.filter(is_superuser=True))


def _translation_in(state: WorkflowState) -> Translation | None:
    """The translation that is in review, if what is in review is one."""
    record = state.content_object
    record = record.specific if isinstance(record, Page) else record
    return segments.translation_of(record) if isinstance(record, TranslatableMixin) else None


def _wants(person: Any, kind: str) -> bool:
    """Whether a person has not said in their settings that they want no such mail."""
    profile = getattr(person, "wagtail_userprofile", None)
    return profile is None or getattr(profile, f"{kind}_notifications")
