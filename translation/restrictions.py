"""Who may read a page holds in both languages from the moment it is decided."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction

from translation import twins


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
