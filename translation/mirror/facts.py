"""Facts: what is not language. They are the same in both halves of a pair, at every moment.

They are read and written in the serialised form in which Wagtail keeps revisions, so that a draft
and a live version are treated alike.
"""

import copy
import json
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from translation.mirror.blocks import BlockMirror

Content = dict[str, Any]
# Values by the place they stand at, as wagtail-localize writes it.
Kept = Mapping[str, Collection[Any]]

# When a page goes live and comes down is decided for the pair.
SCHEDULE = ("go_live_at", "expire_at")
NONE_KEPT: Kept = MappingProxyType({})


def with_facts(
    model: type[models.Model],
    origin: Content,
    content: Content,
    kept: Kept = NONE_KEPT,
    left: tuple[str, ...] = (),
) -> Content:
    """The content of one half with the facts of the other; its words stay.

    Args:
        model: the specific page type or record.
        origin: the serialised half whose facts hold.
        content: the other half; it is not changed.
        kept: what was deliberately chosen for the other half; see `translation.mirror.kept`. It
            stays where it has arrived; until then the half has the same value as ours.
        left: the names of facts that are not looked at.
    """
    result = copy.deepcopy(content)
    for name in fact_names(model):
        has_own = name in kept and result.get(name) in kept[name]
        if name in origin and name not in left and not has_own:
            result[name] = copy.deepcopy(origin[name])
    for name, child in _children(model):
        _mirror_children(child, origin.get(name) or [], result.get(name) or [])
    for field in _streams(model):
        result[field.name] = _with_facts_in_blocks(
            field, origin.get(field.name), result.get(field.name), kept
        )
    return result


def are_same(
    model: type[models.Model], ours: Content, theirs: Content, kept: Kept = NONE_KEPT
) -> bool:
    """Whether two halves have the same facts, whenever each is to go live or come down.

    Args:
        model: the specific page type or record.
        ours: the source, serialised.
        theirs: its twin.
        kept: as for `with_facts`.
    """
    return with_facts(model, ours, theirs, kept, left=SCHEDULE) == theirs


def fact_names(model: type[models.Model]) -> list[str]:
    """The names of a model's synchronised fields, its schedule among them."""
    names = [
        declared.field_name
        for declared in get_translatable_fields(model)
        if isinstance(declared, SynchronizedField)
    ]
    return [*names, *SCHEDULE] if issubclass(model, DraftStateMixin) else names


def _children(model: type[models.Model]) -> Iterator[tuple[str, type[models.Model]]]:
    for declared in get_translatable_fields(model):
        field = declared.get_field(model)
        if isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey):
            yield declared.field_name, field.related_model


def _mirror_children(model: type[models.Model], ours: list[Content], theirs: list[Content]) -> None:
    by_key = {row.get("translation_key"): row for row in ours}
    for row in theirs:
        origin = by_key.get(row.get("translation_key"))
        if origin:
            row.update(with_facts(model, origin, row))


def _streams(model: type[models.Model]) -> Iterator[StreamField]:
    for declared in get_translatable_fields(model):
        field = declared.get_field(model)
        if isinstance(field, StreamField) and not isinstance(declared, SynchronizedField):
            yield field


def _with_facts_in_blocks(field: StreamField, ours: Any, theirs: Any, kept: Kept) -> Any:
    # A revision keeps a stream as JSON inside JSON.
    if not isinstance(ours, str) or not isinstance(theirs, str):
        return theirs
    before = json.loads(theirs)
    mirror = BlockMirror({path: value for path, value in kept.items() if "." in path})
    after = mirror.mirrored(field.stream_block, json.loads(ours), before, field.name)
    return theirs if after == before else json.dumps(after)
