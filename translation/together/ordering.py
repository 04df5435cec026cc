"""The order among siblings is no matter of language: the twin takes the same place."""

from wagtail.actions.move_page import MovePageAction
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page

from translation import twins
from translation.going_live.occasions import is_under_way, occasion


def follow(page: Page) -> None:
    """Put a page's twin next to the twins of its neighbours, if whoever moved the page may.

    Siblings that exist in one language only keep their places.

    Args:
        page: the page that was given another place below the same parent, read afresh.
    """
    found = None if is_under_way() else twins.twin_of(page)
    if found is None:
        return
    twin = Page.objects.get(pk=found.pk)
    parent, twin_parent = page.get_parent(), twin.get_parent()
    user = get_active_log_context().user
    if parent.translation_key != twin_parent.translation_key or not _may(user, twin_parent):
        return
    neighbour, position = _neighbour(page, parent, twin_parent)
    if neighbour:
        with occasion(user, both=[page.translation_key]):
            MovePageAction(twin, neighbour, pos=position, user=user).execute(
                skip_permission_checks=True
            )


def _may(user: object, parent: Page) -> bool:
    # Without a person it is the project's own code that orders pages.
    return user is None or parent.permissions_for_user(user).can_reorder_children()


def _neighbour(page: Page, parent: Page, twin_parent: Page) -> tuple[Page | None, str]:
    """The page next to which the twin belongs, and on which side; None if it stands there."""
    ours = list(parent.get_children().values_list("translation_key", flat=True))
    theirs = {sibling.translation_key: sibling for sibling in twin_parent.get_children()}
    here = [key for key in ours if key in theirs]
    there = [key for key in theirs if key in set(ours)]
    place, now = here.index(page.translation_key), there.index(page.translation_key)
    before = here[:place][-1:]
    if len(here) == 1 or before == there[:now][-1:]:
        return None, ""
    return (theirs[before[0]], "right") if before else (theirs[there[0]], "left")
