"""Finding and making the other half of a pair."""

from wagtail.models import Page, PageViewRestriction, TranslatableMixin

from translation.kinds import Someone
from translation.locales import other_locale

Readers = tuple[str, str, tuple[int, ...]]


def latest(record: TranslatableMixin) -> TranslatableMixin:
    """A page or record as it was last saved, published or not, read afresh."""
    model = record.specific_class if isinstance(record, Page) else type(record)
    return model.objects.get(pk=record.pk).get_latest_revision_as_object()


def twin_of(record: TranslatableMixin) -> TranslatableMixin | None:
    """The page or record in the other language, live or not."""
    model = record.specific_class if isinstance(record, Page) else type(record)
    return model.objects.filter(
        translation_key=record.translation_key, locale=other_locale(record)
    ).first()


def create_twin(record: TranslatableMixin, user: Someone) -> TranslatableMixin:
    """Make the draft that a translation will fill. Until then it holds the source's words.

    Args:
        record: the source; the twin of the page above it exists.
        user: who is recorded in the twin's history.
    """
    if isinstance(record, Page):
        return record.copy_for_translation(other_locale(record)).specific
    twin = record.copy_for_translation(other_locale(record))
    twin.live, twin.has_unpublished_changes = False, True
    twin.live_revision = twin.latest_revision = None
    twin.first_published_at = twin.last_published_at = None
    twin.go_live_at = twin.expire_at = None
    twin.locked, twin.locked_by, twin.locked_at = False, None, None
    twin.save()
    twin.save_revision(user=user, clean=False)
    return twin


def mirror_restrictions(source: Page, target: Page, user: Someone | None = None) -> None:
    """Give a twin the same readers as its source; who may read is not a matter of language."""
    wanted = [readers_of(one) for one in source.view_restrictions.all()]
    if wanted == [readers_of(one) for one in target.view_restrictions.all()]:
        return
    target.view_restrictions.all().delete()
    for original in source.view_restrictions.all():
        restrict_like(original, target, user)


def restrict_like(
    original: PageViewRestriction, page: Page, user: Someone | None = None
) -> PageViewRestriction:
    """Restrict a page to the readers another restriction names."""
    restriction = PageViewRestriction(
        page=page, restriction_type=original.restriction_type, password=original.password
    )
    restriction.save(user=user)
    restriction.groups.set(original.groups.all())
    return restriction


def readers_of(restriction: PageViewRestriction) -> Readers:
    """Whom a restriction lets read, in a form that can be compared."""
    groups = sorted(group.pk for group in restriction.groups.all())
    return restriction.restriction_type, restriction.password, tuple(groups)
