"""Whether everyone may have a file: only while something that everyone may open uses it.

What counts as use is a reference in Wagtail's index, from

- a live page below live pages that nothing restricts,
- a live record (a person, an organisation),
- what has no drafts and is shown as soon as it is saved: labels and settings,
- what stands on such pages without being part of them (`files_stand_on`).

A reference from anything else, such as a record of consent, does not make a file public.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Model, QuerySet
from django.db.models.functions import Cast
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    ReferenceIndex,
)

from core.changes import note_change
from core.documents import SiteDocument
from core.images import SiteImage
from labels.models import LabelPair
from translation.records import PairedRecord

ShownFile = SiteImage | SiteDocument
ALWAYS_SHOWN = (LabelPair, BaseSiteSetting, BaseGenericSetting)
_showing: dict[type[Model], Callable[[list[str]], QuerySet[Any]]] = {}


@dataclass(frozen=True)
class Closed:
    """Where not everyone may go, as places in the trees of pages and of collections.

    Attributes:
        hidden: pages that are not live and have pages below them.
        restricted: pages that ask who reads them.
        collections: collections that ask who reads their files.
    """

    hidden: tuple[str, ...]
    restricted: tuple[str, ...]
    collections: tuple[str, ...]


def read_closed() -> Closed:
    """Where not everyone may go at this moment. Three queries."""
    return Closed(
        tuple(Page.objects.filter(live=False, numchild__gt=0).values_list("path", flat=True)),
        tuple(PageViewRestriction.objects.values_list("page__path", flat=True)),
        tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True)),
    )


def files_stand_on(model: type[Model], pages: Callable[[list[str]], QuerySet[Any]]) -> None:
    """Let people have the files of a model's rows from the pages that show those rows.

    Args:
        model: of things that are no pages, and no part of one.
        pages: gives the live pages that show any of the rows with some keys.
    """
    _showing[model] = pages


def is_public(file: ShownFile, closed: Closed) -> bool:
    """Whether everyone may have an image, with all its sizes, or a document.

    Args:
        file: with its collection, to spare a query.
        closed: where not everyone may go.
    """
    if is_taken_down(file) or file.collection.path.startswith(closed.collections):
        return False
    shut = closed.hidden + closed.restricted
    return any(not path.startswith(shut) for path in live_pages_with(file)) or any(
        _is_live(model, keys) for model, keys in _records_with(file).items()
    )


def is_taken_down(file: ShownFile) -> bool:
    """Whether it is a picture that was taken down at the wish of whom it shows."""
    return getattr(file, "taken_down", False)


def live_pages_with(file: ShownFile) -> Iterator[str]:
    """The places in the tree of the live pages that use a file, one after the other."""
    pages = _references(file).filter(base_content_type=ContentType.objects.get_for_model(Page))
    keys = pages.annotate(page=Cast("object_id", BigIntegerField())).values("page")
    found = Page.objects.filter(live=True, pk__in=keys).values_list("path", flat=True)
    yield from found.iterator(chunk_size=500)
    for model, others in _records_with(file).items():
        if model in _showing:
            yield from _showing[model](others).values_list("path", flat=True)


def _records_with(file: ShownFile) -> dict[Any, list[str]]:
    """The keys of what uses a file and is no page, for each model."""
    pages = ContentType.objects.get_for_model(Page)
    others = _references(file).exclude(base_content_type=pages)
    found: dict[Any, list[str]] = {}
    for content_type, key in others.values_list("content_type", "object_id").distinct():
        model = ContentType.objects.get_for_id(content_type).model_class()
        found.setdefault(model, []).append(key)
    return found


def _is_live(model: Any, keys: list[str]) -> bool:
    # A model may be gone since the index was written.
    if model is None:
        return False
    if issubclass(model, PairedRecord) and hasattr(model, "live"):
        return model._default_manager.filter(pk__in=keys, live=True).exists()
    return issubclass(model, ALWAYS_SHOWN)


def _references(file: ShownFile) -> QuerySet[ReferenceIndex]:
    return ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(file), to_object_id=str(file.pk)
    )


def _note_what_is_shown(sender: type[Model], created: bool = False, **kwargs: Any) -> None:
    """Pages, records and labels are noted by `core.changes`; this is what else counts here."""
    shows = (BaseSiteSetting, BaseGenericSetting, CollectionViewRestriction, Collection)
    is_moved = issubclass(sender, ShownFile) and not created
    if issubclass(sender, shows) or is_moved:
        note_change()


post_save.connect(_note_what_is_shown)
post_delete.connect(_note_what_is_shown)
