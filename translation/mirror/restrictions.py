"""Who may read a page holds in both languages from the moment it is decided."""

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction

from translation import twins
from translation.twins import Readers


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def mirror_to_twin(instance: PageViewRestriction, **kwargs: object) -> None:
    """Bring the twin's restrictions in line once the change is complete."""
    page_id = getattr(instance, "page_id", None)
    if page_id:
        transaction.on_commit(lambda: _mirror(page_id))


@transaction.atomic
def _mirror(page_id: int) -> None:
    # Atomic, because every step on the twin is mirrored back: by the time that happens both must
    # be alike, or the twin's half-made change would undo the one being mirrored.
    # A page that was deleted took its restriction with it; its twin keeps its own.
    page = Page.objects.filter(pk=page_id).first()
    twin = twins.twin_of(page) if page else None
    if page and twin:
        twins.mirror_restrictions(page, twin)
    if page:
        align(page)


def _is_whole(restriction: PageViewRestriction) -> bool:
    """Whether it says who may read: its groups are written a moment after it."""
    is_for_groups = restriction.restriction_type == PageViewRestriction.GROUPS
    return not is_for_groups or bool(restriction.groups.all())


class _InForce:
    """The restrictions of the site, and which of them hold for a page by its place."""

    def __init__(self) -> None:
        found = PageViewRestriction.objects.select_related("page").prefetch_related("groups")
        self.rows = [(one.page.path, one) for one in found if _is_whole(one)]

    def on(self, page: Page) -> dict[Readers, PageViewRestriction]:
        """Those that hold for a page: its own, and those of the pages above it."""
        return {twins.readers_of(one): one for path, one in self.rows if page.path.startswith(path)}

    def add(self, original: PageViewRestriction, page: Page) -> None:
        """Restrict a page, and all below it, like another."""
        self.rows.append((page.path, twins.restrict_like(original, page)))


def align(top: Page) -> bool:
    """Give each page of a branch and its twin the same readers, wherever the two stand.

    Their places may differ, and with them the restrictions of the pages above. A restriction is
    only ever added, to the half that lacks it: nobody reads in one language what they may not
    read in the other. Lifting it again is left to a person.

    Args:
        top: the page whose branch is looked at, with the branch of its twin.

    Returns:
        Whether anything was added.
    """
    in_force = _InForce()
    if not in_force.rows:
        return False
    branches = Page.objects.filter(translation_key=top.translation_key)
    added = [_align_branch(branch, in_force) for branch in branches]
    return any(added)


def _align_branch(top: Page, in_force: _InForce) -> bool:
    pages = top.get_descendants(inclusive=True).order_by("path")
    others = _others(pages, top.locale_id)
    is_changed = False
    for page in pages:
        twin = others.get(page.translation_key)
        if twin:
            is_changed |= _restrict_alike(page, twin, in_force)
    return is_changed


def _others(pages: QuerySet[Page], locale_id: int) -> dict[object, Page]:
    keys = pages.order_by().values("translation_key")
    found = Page.objects.filter(translation_key__in=keys).exclude(locale_id=locale_id)
    return {page.translation_key: page for page in found}


def _restrict_alike(page: Page, twin: Page, in_force: _InForce) -> bool:
    ours, theirs = in_force.on(page), in_force.on(twin)
    for readers in ours.keys() - theirs.keys():
        in_force.add(ours[readers], twin)
    for readers in theirs.keys() - ours.keys():
        in_force.add(theirs[readers], page)
    return ours.keys() != theirs.keys()


def have_same_readers(first: Page, second: Page) -> bool:
    """Whether the same people may read what stands below two pages."""
    in_force = _InForce()
    return in_force.on(first).keys() == in_force.on(second).keys()
