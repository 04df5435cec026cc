"""Unpublishing, deleting and moving one half of a pair, or both in one transaction.

The caller has checked the person's rights, on the twin by `effects.effect_on_twin`.
"""

from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.registry import action_registry
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from translation.going_live import turns
from translation.going_live.occasions import occasion
from translation.kinds import Record, Someone
from translation.mirror import restrictions


@transaction.atomic
def unpublish(
    record: Record,
    twin: Record | None,
    user: Someone,
    *,
    with_below: bool = False,
    note: str = "",
) -> None:
    """Take a page or record down, and its twin with it.

    Args:
        twin: the other half; None if it stays as it is.
        with_below: whether the pages below come down too, as far as the person may.
        note: the person's own words.
    """
    turns.take(record)
    halves = [half for half in (record, twin) if half]
    keys = [_keys_coming_down(half, with_below) for half in halves]
    with occasion(user, both=_in_both(keys), note=note):
        for half in halves:
            _unpublish(half, user, with_below)


def _unpublish(record: Record, user: Someone, with_below: bool) -> None:
    if isinstance(record, Page):
        action = UnpublishPageAction(record, user=user, include_descendants=with_below)
    else:
        action = UnpublishAction(record, user=user)
    action.execute(skip_permission_checks=True)


def _keys_coming_down(record: Record, with_below: bool) -> set[object]:
    keys = {record.translation_key}
    if with_below and isinstance(record, Page):
        keys |= set(record.get_descendants().live().values_list("translation_key", flat=True))
    return keys


@transaction.atomic
def delete(record: Record, twin: Record | None, user: Someone, *, note: str = "") -> None:
    """Delete a page or record with everything below it, and its twin with it.

    What hangs on the pair stays, and so do the texts of its translation.

    Args:
        twin: the other half; None if it stays.
        note: the person's own words.

    Raises:
        django.db.models.ProtectedError: if something else needs one of them.
    """
    turns.take(record)
    halves = [half for half in (record, twin) if half]
    with occasion(user, both=_in_both([_keys_going(half) for half in halves]), note=note):
        for half in halves:
            _delete(half, user)


def _delete(record: Record, user: Someone) -> None:
    if isinstance(record, Page):
        # Read afresh: deleting the other half may have changed the tree.
        DeletePageAction(Page.objects.get(pk=record.pk), user=user).execute(
            skip_permission_checks=True
        )
    else:
        action = action_registry.get_action_class(type(record), "delete")
        action(record, user=user).execute(skip_permission_checks=True)


def _keys_going(record: Record) -> set[object]:
    if not isinstance(record, Page):
        return {record.translation_key}
    tree = record.get_descendants(inclusive=True)
    return set(tree.values_list("translation_key", flat=True))


@transaction.atomic
def move(
    page: Page,
    destination: Page,
    twin: Page | None,
    twin_destination: Page | None,
    user: Someone,
    *,
    note: str = "",
) -> bool:
    """Move a page below another, and its twin below that page's twin.

    Args:
        twin: the other half; None if it stays.
        twin_destination: where the twin goes.
        note: the person's own words.

    Returns:
        Whether a restriction had to be added, so that both have the same readers.

    Raises:
        django.core.exceptions.PermissionDenied: if the person may not move one of them there.
    """
    turns.take(page)
    both = [page.translation_key] if twin else []
    with occasion(user, both=both, note=note):
        MovePageAction(page, destination, pos="last-child", user=user).execute()
        if twin and twin_destination:
            # Read afresh: the other half's move may have changed the tree.
            there = Page.objects.get(pk=twin_destination.pk)
            MovePageAction(twin, there, pos="last-child", user=user).execute()
        return restrictions.align(page)


def _in_both(keys: list[set[object]]) -> set[object]:
    return set.intersection(*keys) if len(keys) > 1 else set()
