"""What a person's words and pictures stand on: live pages, drafts, pictures and records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import DraftStateMixin, Page, ReferenceIndex, Revision

from consent.models import Consent
from consent.states import Cover
from core.consents.uses import uses_in
from core.images import SiteImage
from translation.locales import language_of
from translation.names import language_name
from translation.records import PairedRecord


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


def shown_by(consent: Consent) -> set[Cover]:
    """What readers are shown by a consent at this moment: words, photographs, recordings."""
    live = [one for one in _sources(consent, _images(consent)) if getattr(one, "live", True)]
    return {use.what for one in live for use in uses_in(one) if use.consent == consent}


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
    """What is live without it, or not at all, and whose newest draft or next version has it."""
    known = {(type(one), one.pk) for one in _sources(consent, images)}
    for revision in _drafts_that_may(consent, images).iterator():
        record = revision.as_object()
        name = (type(record), record.pk)
        if name not in known and any(use.consent == consent for use in uses_in(record)):
            known.add(name)
            yield _affected(record, addresses, is_live=False)


def _drafts_that_may(consent: Consent, images: list[SiteImage]) -> QuerySet[Revision]:
    """The newest drafts, and what is on the schedule, in whose stored text the numbers occur.

    Some of them by chance.
    """
    ours = Q(approved_go_live_at__isnull=False)
    for model in (Page, *_records_with_drafts()):
        changed = model._default_manager.filter(has_unpublished_changes=True)
        ours |= Q(pk__in=changed.values("latest_revision"))
    wanted = Q(text__contains=f'consent\\": {consent.pk}')
    for image in images:
        wanted |= Q(text__contains=f'": {image.pk}')
    drafts = Revision.objects.filter(ours)
    return drafts.annotate(text=Cast("content", TextField())).filter(wanted)


def _records_with_drafts() -> list[Any]:
    records = [model for model in apps.get_models() if issubclass(model, PairedRecord)]
    return [model for model in records if issubclass(model, DraftStateMixin)]


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
