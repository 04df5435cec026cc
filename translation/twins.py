"""Finding and making the other half of a pair."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import models
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, PageViewRestriction, TranslatableMixin

from translation.kinds import Someone
from translation.locales import other_locale

Readers = tuple[str, str, tuple[int, ...]]


def latest(record: TranslatableMixin) -> TranslatableMixin:
    """A page or record as it was last saved, published or not, read afresh."""
    model = record.specific_class if isinstance(record, Page) else type(record)
    row = model.objects.select_related("latest_revision").get(pk=record.pk)
    # What a page without a draft says stands in its row, as Wagtail has it.
    has_draft = not isinstance(row, Page) or row.has_unpublished_changes
    revision = row.latest_revision if has_draft else None
    return row.with_content_json(revision.content) if revision else row


def twin_of(record: TranslatableMixin) -> TranslatableMixin | None:
    """The page or record in the other language, live or not."""
    model = record.specific_class if isinstance(record, Page) else type(record)
    return model.objects.filter(
        translation_key=record.translation_key, locale=other_locale(record)
    ).first()


def without_twin(records: Sequence[TranslatableMixin]) -> list[TranslatableMixin]:
    """Those of some pages and records that do not exist in the other language, in their order.

    One query for all pages, and one for each other kind.
    """
    by_model: dict[Any, list[TranslatableMixin]] = defaultdict(list)
    for record in records:
        by_model[Page if isinstance(record, Page) else type(record)].append(record)
    there = {
        found
        for model, some in by_model.items()
        for found in model.objects.filter(
            translation_key__in=[record.translation_key for record in some]
        ).values_list("translation_key", "locale_id")
    }
    return [
        record
        for record in records
        if (record.translation_key, other_locale(record).pk) not in there
    ]


def create_twin(record: TranslatableMixin, user: Someone) -> TranslatableMixin:
    """Make the draft that a translation will fill. Until then it holds the source's words.

    Args:
        record: the source as last saved; the twin of the page above it exists.
        user: who is recorded in the twin's history.
    """
    if isinstance(record, Page):
        return _create_page(record)
    twin = record.copy_for_translation(other_locale(record))
    twin.live, twin.has_unpublished_changes = False, True
    twin.live_revision = twin.latest_revision = None
    twin.first_published_at = twin.last_published_at = None
    twin.go_live_at = twin.expire_at = None
    twin.locked, twin.locked_by, twin.locked_at = False, None, None
    twin.save()
    twin.save_revision(user=user, clean=False)
    return twin


def _create_page(page: Page) -> Page:
    """Copy a page below the twin of the page above it.

    Wagtail's own copy for translation does the same, and reads everything again before.
    """
    locale = other_locale(page)
    above = page.get_parent()
    to = above if above.is_root() else twin_of(above)
    slug = f"{page.slug}-{locale.language_code}" if above.is_root() else page.slug

    def of_the_other_language(
        original: Page, twin: Page, relation: Any, child: models.Model
    ) -> None:
        if isinstance(child, TranslatableMixin):
            child.locale = locale

    return page.copy(
        to=to,
        update_attrs={"locale": locale, "slug": find_available_slug(to, slug)},
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        process_child_object=of_the_other_language,
        log_action="wagtail.copy_for_translation",
    )


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
