"""Keeping what is derived about a pair true, whatever changes it and whoever does it."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, TranslatableMixin, WorkflowState
from wagtail.signals import unpublished, workflow_cancelled, workflow_rejected

from translation import decisions, history, reckoning
from translation.locales import language_of
from translation.models import Pair, PairEvent, TranslatedDraft
from translation.signals import is_part_of_a_page


def _refresh(record: Any) -> None:
    key = getattr(record, "translation_key", None)
    # While a pair is being published nobody sees the steps; it is reckoned once, at the end.
    if key and not decisions.is_under_way(key):
        reckoning.refresh_keys([key])


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


@receiver(post_save, sender=WorkflowState)
def after_a_step_of_review(instance: WorkflowState, raw: bool, **kwargs: object) -> None:
    """Reckon when a draft goes into review, or comes out of it."""
    if not raw:
        _refresh(instance.content_object)


@receiver(workflow_rejected)
@receiver(workflow_cancelled)
def after_a_review_without_approval(instance: WorkflowState, **kwargs: object) -> None:
    """A translation that was sent back, or taken back, does not go live with its source."""
    record = instance.content_object
    drafts = TranslatedDraft.objects.filter(revision=record.latest_revision_id)
    if record.latest_revision_id != record.live_revision_id and drafts.delete()[0]:
        _refresh(record)


@receiver(unpublished)
def after_taking_down(instance: Model, **kwargs: object) -> None:
    """Note that a page or record is no longer live."""
    if isinstance(instance, TranslatableMixin):
        _note(instance, PairEvent.Action.UNPUBLISHED)


@receiver(post_delete)
def after_deleting(sender: type[Model], instance: Any, **kwargs: object) -> None:
    """Note that a page or record is gone. What hangs on its pair stays."""
    if not issubclass(sender, TranslatableMixin) or is_part_of_a_page(sender):
        return
    if issubclass(sender, Page) and sender is not Page:
        # The row every page has in common is deleted after this one, and with it the page.
        return
    _note(instance, PairEvent.Action.DELETED)


def _note(record: Any, action: PairEvent.Action) -> None:
    pair = Pair.objects.filter(pk=record.translation_key).first()
    if pair:
        reckoning.refresh(pair)
        history.record(pair, action, language=language_of(record), note=str(record)[:500])
