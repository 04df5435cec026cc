"""Facts: what is not language. They are the same in both halves of a pair, at every moment.

They are read and written in the serialised form in which Wagtail keeps revisions, so that a draft
and a live version are treated alike.
"""

import copy
import json
from collections.abc import Iterator
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

Content = dict[str, Any]

# When a page goes live and comes down is decided for the pair.
SCHEDULE = ("go_live_at", "expire_at")
EMPTY: tuple[Any, ...] = (None, "", [])
WORDS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock)


def with_facts(
    model: type[models.Model], origin: Content, content: Content, kept: frozenset[str] = frozenset()
) -> Content:
    """The content of one half with the facts of the other; its words stay.

    Args:
        model: the specific page type or record.
        origin: the serialised half whose facts hold.
        content: the other half; it is not changed.
        kept: names of fields that were deliberately given another value in this half.
    """
    result = copy.deepcopy(content)
    for name in fact_names(model):
        if name in origin and name not in kept:
            result[name] = copy.deepcopy(origin[name])
    for name, child in _children(model):
        _mirror_children(child, origin.get(name) or [], result.get(name) or [])
    for field in _streams(model):
        result[field.name] = _with_facts_in_blocks(
            field, origin.get(field.name), result.get(field.name)
        )
    return result


def are_same(model: type[models.Model], ours: Content, theirs: Content) -> bool:
    """Whether two halves have the same facts, whenever each is to go live or come down.

    Args:
        model: the specific page type or record.
        ours: the source, serialised.
        theirs: its twin.
    """
    return with_facts(model, ours, theirs, kept=frozenset(SCHEDULE)) == theirs


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


def _with_facts_in_blocks(field: StreamField, ours: Any, theirs: Any) -> Any:
    # A revision keeps a stream as JSON inside JSON.
    if not isinstance(ours, str) or not isinstance(theirs, str):
        return theirs
    before = json.loads(theirs)
    after = _mirrored(field.stream_block, json.loads(ours), before)
    return theirs if after == before else json.dumps(after)


def _mirrored(block: blocks.Block, ours: Any, theirs: Any) -> Any:
    """A block's stored value with our facts, wherever both have the same block."""
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        return _mirrored_rows(block, ours, theirs)
    if isinstance(block, blocks.StructBlock):
        return _mirrored_struct(block, ours, theirs)
    return theirs if _has_words(block) else ours


def _mirrored_rows(block: blocks.Block, ours: Any, theirs: Any) -> Any:
    if not isinstance(ours, list) or not isinstance(theirs, list):
        return theirs
    by_id = {row["id"]: row for row in ours if isinstance(row, dict) and row.get("id")}
    return [_mirrored_row(block, by_id, row) for row in theirs]


def _mirrored_row(block: Any, by_id: dict[str, Content], row: Any) -> Any:
    origin = by_id.get(row["id"]) if isinstance(row, dict) and row.get("id") else None
    if origin is None or origin.get("type") != row.get("type"):
        return row
    is_stream = isinstance(block, blocks.StreamBlock)
    child = block.child_blocks.get(row["type"]) if is_stream else block.child_block
    if child is None:
        return row
    return {**row, "value": _mirrored(child, origin.get("value"), row.get("value"))}


def _mirrored_struct(block: Any, ours: Any, theirs: Any) -> Any:
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return theirs
    return {
        **theirs,
        **{
            name: _mirrored(child, ours[name], theirs.get(name))
            for name, child in block.child_blocks.items()
            # A part that was never filled in is stored as nothing, or not at all.
            if name in ours and (name in theirs or ours[name] not in EMPTY)
        },
    }


def _has_words(block: blocks.Block) -> bool:
    """Whether a block holds language: text, or a record that has a twin of its own."""
    if isinstance(block, WORDS) or hasattr(block, "get_translatable_segments"):
        return True
    model = block.model_class if isinstance(block, blocks.ChooserBlock) else None
    return bool(model and issubclass(model, TranslatableMixin) and not issubclass(model, Page))
