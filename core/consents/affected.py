"""What a person's words and pictures stand on: live pages, drafts, pictures and records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex, Revision

from consent.models import Consent
from core.consents.uses import uses_in
from core.images import SiteImage
from translation.locales import language_of
from translation.names import language_name


@dataclass(frozen=True)
class Affected:
    """Something that holds a person's words or picture.

    Attributes:
        kind: what it is, in words.
        language: of the title; empty for what has none.
        address: where it can be edited.
        is_live: whether readers can see it.
    """

    title: str
    kind: str
    language: str
    address: str
    is_live: bool


def affected_by(consent: Consent, user: Any = None) -> list[Affected]:
    """All that holds the words or pictures of a consent: what readers see first.

    Args:
        consent: the record.
        user: who asks; what they may not edit has no address. Everything has one if not given.
    """
    images, addresses = _images(consent), AdminURLFinder(user)
    found = [
        *_holders(consent, images, addresses),
        *_drafts(consent, images, addresses),
        *(_picture(image, addresses) for image in images),
    ]
    return sorted(found, key=lambda one: (not one.is_live, one.title))


def live_pages_with(consent: Consent) -> list[Page]:
    """The live pages, in both languages, that hold the words or pictures of a consent."""
    sources = _sources(consent, _images(consent))
    return [one for one in sources if isinstance(one, Page) and one.live]


def _images(consent: Consent) -> list[SiteImage]:
    return list(SiteImage.objects.filter(consent=consent))


def _picture(image: SiteImage, addresses: AdminURLFinder) -> Affected:
    address = addresses.get_edit_url(image) or ""
    return Affected(image.title, _("Picture"), "", address, is_live=False)


def _sources(consent: Consent, images: list[SiteImage]) -> Iterator[Model]:
    """The pages and records whose stored version refers to a consent or to its pictures."""
    wanted = Q(to_content_type=_type(Consent), to_object_id=str(consent.pk))
    wanted |= Q(to_content_type=_type(SiteImage), to_object_id__in=[str(one.pk) for one in images])
    rows = ReferenceIndex.objects.filter(wanted).exclude(base_content_type=_type(SiteImage))
    by_type: dict[int, set[str]] = {}
    for type_id, key in rows.values_list("base_content_type", "object_id"):
        by_type.setdefault(type_id, set()).add(key)
    for type_id, keys in by_type.items():
        model: Any = ContentType.objects.get_for_id(type_id).model_class()
        found = model._default_manager.filter(pk__in=keys)
        yield from found.specific() if issubclass(model, Page) else found


def _type(model: type[Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)


def _holders(
    consent: Consent, images: list[SiteImage], addresses: AdminURLFinder
) -> Iterator[Affected]:
    for one in _sources(consent, images):
        yield _affected(one, addresses, is_live=bool(getattr(one, "live", True)))


def _drafts(
    consent: Consent, images: list[SiteImage], addresses: AdminURLFinder
) -> Iterator[Affected]:
    """The pages that are live without it, or not at all, and whose newest draft has it."""
    known = {one.pk for one in _sources(consent, images) if isinstance(one, Page)}
    for revision in _drafts_that_may(consent, images).iterator():
        page = revision.as_object()
        if page.pk not in known and any(use.consent == consent for use in uses_in(page)):
            yield _affected(page, addresses, is_live=False)


def _drafts_that_may(consent: Consent, images: list[SiteImage]) -> QuerySet[Revision]:
    """The newest drafts in whose stored text the numbers occur; some of them by chance."""
    newest = Page.objects.filter(has_unpublished_changes=True).values("latest_revision")
    wanted = Q(text__contains=f'consent\\": {consent.pk}')
    for image in images:
        wanted |= Q(text__contains=f'": {image.pk}')
    drafts = Revision.objects.filter(pk__in=newest)
    return drafts.annotate(text=Cast("content", TextField())).filter(wanted)


def _affected(record: Any, addresses: AdminURLFinder, *, is_live: bool) -> Affected:
    language = language_of(record) if hasattr(record, "locale_id") else ""
    parts = [
        str(record._meta.verbose_name),
        language_name(language) if language else "",
        _("Live") if is_live else _("Draft"),
    ]
    return Affected(
        title=str(record),
        kind=" · ".join(part for part in parts if part),
        language=language,
        address=addresses.get_edit_url(record) or "",
        is_live=is_live,
    )
