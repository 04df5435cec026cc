"""What stands at every door of Wagtail's workflow: the desk, the editor, its lists, and code.

All of them end in saving the state of a task, so that is where an approval is looked at. An
error here undoes the whole step.
"""

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page, Revision, TaskState, TranslatableMixin
from wagtail_localize.models import Translation

from translation.desk.segments import translation_of
from translation.going_live import gate, own_work, reviews
from translation.going_live.gate import NotReadyError
from translation.kinds import Record, Someone
from translation.models import TranslatedDraft
from translation.state import contents, fingerprints

DECIDED = (TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED)


@receiver(pre_save)
def before_a_decision(sender: type[Model], instance: Model, raw: bool, **kwargs: object) -> None:
    """Let a person decide about what is still in review, and approve what others wrote.

    Raises:
        translation.going_live.gate.NotReadyError: if something stands against it.
    """
    if raw or not isinstance(instance, TaskState) or instance.pk is None:
        return
    if instance.status not in DECIDED or instance.finished_by_id is None:
        return
    record = _record_of(instance)
    if not isinstance(record, TranslatableMixin):
        return
    if not _is_still_open(instance):
        raise NotReadyError(record, [gate.decided_reason()])
    if instance.status == TaskState.STATUS_APPROVED:
        _require_right_to_approve(record, instance.revision, instance.finished_by)


def _record_of(task_state: TaskState) -> Record:
    record = task_state.workflow_state.content_object
    return record.specific if isinstance(record, Page) else record


def _is_still_open(task_state: TaskState) -> bool:
    """Whether nobody has decided meanwhile. Two who decide at once take turns."""
    with transaction.atomic():
        rows = TaskState.objects.select_for_update().filter(pk=task_state.pk)
        return rows.values_list("status", flat=True).get() == TaskState.STATUS_IN_PROGRESS


def _require_right_to_approve(record: Record, revision: Revision, user: Someone) -> None:
    translation = translation_of(record)
    if translation and is_behind_its_text(translation, record):
        raise NotReadyError(record, [gate.newer_text_reason()])
    if not own_work.is_by(record, revision, user):
        return
    if not reviews.may_approve_own():
        raise NotReadyError(record, [gate.own_work_reason()])
    own_work.note(record, revision, user)


def is_behind_its_text(translation: Translation, record: Record) -> bool:
    """Whether a translation says something else by now than its newest draft, which is published.

    A source that was sent again says something else too; that is for the gate to tell.
    """
    built = TranslatedDraft.objects.filter(revision=record.latest_revision_id).first()
    if built is None or built.text_fingerprint == fingerprints.text_fingerprint(translation):
        return False
    said = contents.items_of(translation.source.as_instance())
    return contents.fingerprint(said) == built.source_fingerprint
