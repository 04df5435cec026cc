"""Keeping what is derived about a pair true, whatever changes it and whoever does it."""

from datetime import timedelta
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Revision, TranslatableMixin, WorkflowState
from wagtail.signals import post_page_move, unpublished, workflow_cancelled, workflow_rejected

from translation import twins
from translation.going_live import decisions, occasions, waits
from translation.locales import language_of
from translation.mirror import lost, restrictions
from translation.models import Pair, PairEvent, TranslatedDraft, Waiting
from translation.past import history
from translation.signals import is_part_of_a_page
from translation.state import reckoning, wordings
from translation.together import ordering, schedules


def _refresh(record: Any) -> None:
    key = getattr(record, "translation_key", None)
    # While a pair is being published nobody sees the steps; it is reckoned once, at the end.
    if key and not decisions.is_under_way(key):
        reckoning.refresh_keys([key])


# Reckoned only once the draft no longer counts as handed in: it was never ready in between.
WITHOUT_APPROVAL = (WorkflowState.STATUS_NEEDS_CHANGES, WorkflowState.STATUS_CANCELLED)


@receiver(post_save)
def after_a_draft(
    sender: type[Model],
    instance: Model,
    raw: bool,
    update_fields: frozenset[str] | None = None,
    **kwargs: object,
) -> None:
    """Reckon when a draft is saved, by hand or by itself.

    The revision itself is saved a moment earlier, when its page still has the one before it.
    """
    if not raw and update_fields and "latest_revision" in update_fields:
        _refresh(instance)


@receiver(post_save, sender=Revision)
def after_unscheduling(
    instance: Revision, raw: bool, update_fields: frozenset[str] | None = None, **kwargs: object
) -> None:
    """Take the other language off the schedule too."""
    is_off = update_fields == {"approved_go_live_at"} and instance.approved_go_live_at is None
    model = instance.content_type.model_class() if is_off and not raw else None
    if model and issubclass(model, TranslatableMixin):
        schedules.unschedule_twin(instance)


@receiver(post_save, sender=WorkflowState)
def after_a_step_of_review(instance: WorkflowState, raw: bool, **kwargs: object) -> None:
    """Reckon when a draft goes into review, or is approved."""
    if not raw and instance.status not in WITHOUT_APPROVAL:
        _refresh(instance.content_object)


@receiver(workflow_rejected)
@receiver(workflow_cancelled)
def after_a_review_without_approval(instance: WorkflowState, **kwargs: object) -> None:
    """A translation that was sent back, or taken back, does not go live with its source."""
    record = instance.content_object
    if record.latest_revision_id != record.live_revision_id:
        TranslatedDraft.objects.filter(revision=record.latest_revision_id).delete()
    _refresh(record)


@receiver(unpublished)
def after_taking_down(instance: Model, **kwargs: object) -> None:
    """Note that a page or record is no longer live, and let nothing of it wait to go live."""
    if not isinstance(instance, TranslatableMixin):
        return
    pair = Pair.objects.filter(pk=instance.translation_key).first()
    if pair:
        if Waiting.objects.filter(pair=pair, revision__object_id=str(instance.pk)).exists():
            waits.stop(pair)
        wordings.keep_basis(pair, instance)
        reckoning.refresh(pair)
        together = occasions.present().is_for_both(pair.pk) or _expires_with_twin(instance)
        _note(pair, PairEvent.Action.UNPUBLISHED, instance, together=together)


def _expires_with_twin(record: Any) -> bool:
    """Whether its time had come, and that of its twin with it."""
    twin = twins.twin_of(record) if record.expired else None
    if twin is None or not twin.expire_at:
        return False
    # A date that went through a revision has lost its microseconds.
    is_same = abs(twin.expire_at - record.expire_at) < timedelta(seconds=1)
    return is_same and (twin.live or twin.expired)


def _is_whole(sender: type[Model]) -> bool:
    """Whether deleting a row of a model deletes a page or record; once for each of them."""
    if not issubclass(sender, TranslatableMixin) or is_part_of_a_page(sender):
        return False
    # The row every page has in common is deleted last, and with it the page.
    return sender is Page or not issubclass(sender, Page)


@receiver(post_delete)
def after_deleting(sender: type[Model], instance: Any, **kwargs: object) -> None:
    """Note that a page or record is gone. What hangs on its pair stays."""
    pair = Pair.objects.filter(pk=instance.translation_key).first() if _is_whole(sender) else None
    if pair:
        reckoning.refresh(pair)
        together = occasions.present().is_for_both(pair.pk)
        _note(pair, PairEvent.Action.DELETED, instance, str(instance), together=together)
        reckoning.refresh_keys(lost.drafts_that_name(instance))


@receiver(post_page_move)
def after_moving(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: object
) -> None:
    """Note that a page stands elsewhere; see that both languages have the same readers and order.

    An occasion that moves both halves sees to their readers itself, once both have moved.
    """
    if parent_page_before.pk == parent_page_after.pk:
        ordering.follow(instance)
        return
    pair = Pair.objects.filter(pk=instance.translation_key).first()
    if pair:
        together = occasions.present().is_for_both(pair.pk)
        where = str(parent_page_after.specific_deferred)
        _note(pair, PairEvent.Action.MOVED, instance, where, together=together)
    if not occasions.is_under_way():
        restrictions.align(instance)


def _note(
    pair: Pair, action: PairEvent.Action, record: Any, about: str = "", *, together: bool
) -> None:
    """Write a line of history; what the person noted follows what it is about."""
    parts = [about, occasions.present().note]
    history.record(
        pair,
        action,
        language=language_of(record),
        together=together,
        note=" – ".join(part for part in parts if part)[:500],
    )
