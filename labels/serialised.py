"""Labels in the serialised form in which Wagtail keeps drafts and history."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField

Content = dict[str, Any]
Swap = Callable[[int], int]
# Labels, or whatever else pages and records name by a field or a chooser.
Kind = type[models.Model]


def swapped(model: type[models.Model], content: Content, kind: Kind, swap: Swap) -> Content:
    """Content with the labels of a kind replaced.

    Args:
        model: the specific page type or record.
        content: the model's content, serialised; it is not changed.
        kind: the kind of label.
        swap: gives the id to put in the place of an id.
    """
    result = dict(content)
    for field in label_fields(model, kind):
        if result.get(field.name):
            result[field.name] = _swapped_ids(result[field.name], swap)
    for field in label_streams(model, kind):
        if isinstance(result.get(field.name), str):
            result[field.name] = swapped_stream(field, result[field.name], kind, swap)
    for relation in get_all_child_relations(model):
        child, name = relation.related_model, relation.get_accessor_name()
        if result.get(name) and may_hold(child, kind):
            result[name] = [swapped(child, row, kind, swap) for row in result[name]]
    return result


def labels_in(model: type[models.Model], content: Content, kind: Kind) -> set[int]:
    """The ids of the labels of a kind in serialised content."""
    found: set[int] = set()
    swapped(model, content, kind, collect_in(found))
    return found


def collect_in(found: set[int]) -> Swap:
    """A swap that changes nothing and notes each id it meets."""

    def note(pk: int) -> int:
        found.add(pk)
        return pk

    return note


def swapped_stream(field: StreamField, text: str, kind: Kind, swap: Swap) -> str:
    """A stream as JSON with the labels of a kind replaced; the same text if none was."""
    before = json.loads(text or "[]")
    after = _swapped_value(field.stream_block, before, kind, swap)
    return text if after == before else json.dumps(after)


def _swapped_ids(value: Any, swap: Swap) -> Any:
    if isinstance(value, list):
        return list(dict.fromkeys(swap(pk) for pk in value))
    return swap(value)


def _swapped_value(block: Any, value: Any, kind: Kind, swap: Swap) -> Any:
    if isinstance(block, blocks.StructBlock) and isinstance(value, dict):
        children = block.child_blocks.items()
        there = {name: child for name, child in children if name in value}
        return {
            **value,
            **{
                name: _swapped_value(child, value[name], kind, swap)
                for name, child in there.items()
            },
        }
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock) and isinstance(value, list):
        return [_swapped_row(block, row, kind, swap) for row in value]
    if _target(block) is kind and value:
        return _swapped_ids(value, swap)
    return value


def _swapped_row(block: Any, row: Any, kind: Kind, swap: Swap) -> Any:
    if not isinstance(row, dict) or "value" not in row:
        return row
    is_stream = isinstance(block, blocks.StreamBlock)
    child = block.child_blocks.get(row.get("type")) if is_stream else block.child_block
    return {**row, "value": _swapped_value(child, row["value"], kind, swap)}


@cache
def may_hold(model: type[models.Model], kind: Kind) -> bool:
    """Whether a model's content, its children included, can name labels of a kind."""
    return bool(
        label_fields(model, kind)
        or label_streams(model, kind)
        or any(
            may_hold(relation.related_model, kind) for relation in get_all_child_relations(model)
        )
    )


@cache
def label_fields(model: type[models.Model], kind: Kind) -> list[models.Field]:
    """The fields of a model, those of its parents included, that lead to labels of a kind."""
    fields = [*model._meta.fields, *model._meta.many_to_many]
    # What a row is a part of is not something it names.
    return [
        field
        for field in fields
        if field.related_model is kind and not isinstance(field, ParentalKey)
    ]


@cache
def label_streams(model: type[models.Model], kind: Kind) -> list[StreamField]:
    """The streams of a model in which labels of a kind can be chosen."""
    streams = [field for field in model._meta.fields if isinstance(field, StreamField)]
    return [field for field in streams if kind in _targets(field.stream_block)]


def _targets(block: Any) -> Iterator[type[models.Model]]:
    if target := _target(block):
        yield target
    children = getattr(block, "child_blocks", None)
    for child in children.values() if children else [getattr(block, "child_block", None)]:
        if child is not None:
            yield from _targets(child)


def _target(block: Any) -> type[models.Model] | None:
    return block.model_class if isinstance(block, blocks.ChooserBlock) else None
