"""Which page or record refers to which file: Wagtail's index, kept in the moment of each change.

Wagtail leaves the index to a worker, which may be late; a file would then stay public after the
page that showed it. What may refer to a file is therefore indexed in the transaction that writes
it. The worker comes by later and finds nothing to do.
"""

from functools import cache
from typing import Any

from django.db import transaction
from django.db.models import ForeignKey, Model
from django.db.models.signals import post_delete, post_save
from modelcluster.fields import ParentalKey
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import reference_index_auto_update_disabled

from core.documents import SiteDocument
from core.images import SiteImage

FILES = (SiteImage, SiteDocument)


@cache
def may_refer_to_files(model: type[Model]) -> bool:
    """Whether rows of a model can name a file in a field, a stream or a text."""
    return any(_may_refer(field) for field in model._meta.get_fields())


def _may_refer(field: Any) -> bool:
    is_file = isinstance(field, ForeignKey) and field.related_model in FILES
    return is_file or hasattr(field, "extract_references")


def _keep(
    sender: type[Model],
    instance: Model,
    raw: bool = False,
    update_fields: frozenset[str] | None = None,
    **kwargs: Any,
) -> None:
    if raw or not _is_tracked(sender):
        return
    if sender not in ReferenceIndex.indexed_models:
        if may_refer_to_files(sender):
            index_again(_parent_of(instance))
    elif update_fields is None:
        index_now(instance)
    elif any(_may_refer(sender._meta.get_field(name)) for name in update_fields):
        # What else the instance holds may be a draft: the row says what is true.
        index_again(instance)


def _forget(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    if (
        _is_tracked(sender)
        and sender not in ReferenceIndex.indexed_models
        and may_refer_to_files(sender)
    ):
        index_again(_parent_of(instance))


def _is_tracked(model: type[Model]) -> bool:
    is_off = getattr(reference_index_auto_update_disabled, "value", False)
    return model in ReferenceIndex.tracked_models and not is_off


def _parent_of(row: Model) -> Model | None:
    """What a row of an inline panel belongs to, through as many panels as there are."""
    owner: Model | None = row
    while owner is not None and type(owner) not in ReferenceIndex.indexed_models:
        keys = [field for field in owner._meta.get_fields() if isinstance(field, ParentalKey)]
        owner = getattr(owner, keys[0].name) if keys else None
    return owner


def index_now(record: Model) -> None:
    """Write into the index what a page or record refers to.

    Args:
        record: as it was saved.
    """
    with transaction.atomic():
        ReferenceIndex.create_or_update_for_object(record)


def index_again(record: Model | None) -> None:
    """Write into the index what the row of a page or record refers to; what is gone is passed over.

    Args:
        record: its row is read again, whatever the instance holds.
    """
    found = record and type(record)._base_manager.filter(pk=record.pk).first()
    if found:
        index_now(found)


post_save.connect(_keep)
post_delete.connect(_forget)
