"""What a page or record says, as a list by which a change can be told and traced to its place.

Each item is a place (a wagtail-localize path) and a short digest of what stands there. Facts, the
values both languages share, are not part of it: see `translation.mirror.facts`; but for those in
whose place the other language has its own: see `translation.state.values`. Nor is the address,
which each language has of its own.
"""

import copy
import hashlib
import json
import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor, extract_segments

from translation.desk.places import PlaceFinder
from translation.state import values
from translation.state.values import Item as Item

# The editor numbers every paragraph anew; readers never see it.
EDITORS_KEY = re.compile(r'\s+data-block-key="[^"]*"')
# The same within JSON, whose quotation marks have a backslash.
EDITORS_KEY_IN_JSON = re.compile(r'\s+data-block-key=\\"[^"\\]*\\"')
ADDRESS = "slug"
# What blocks say, by their model, field and content: a save changes one block of many.
MOST_REMEMBERED = 2000
_remembered: OrderedDict[tuple[type[Any], str, str], list[Item]] = OrderedDict()


def short(value: object) -> str:
    """Sixteen hexadecimal digits that stand for anything JSON can hold."""
    return fingerprint(value)[:16]


def fingerprint(value: object) -> str:
    """The SHA-256 of anything JSON can hold, as 64 hexadecimal digits."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def items_of(content: TranslatableMixin) -> list[Item]:
    """What a page or record says, in order.

    Args:
        content: the specific page or record; it need not be saved.
    """
    streams = list(_streams(content))
    # Without its blocks, which are read one by one: most of them said the same a moment ago.
    rest = copy.copy(content)
    for field in streams:
        setattr(rest, field.name, field.to_python([]))
    said = [item for item, _segment in wordings_of(rest)]
    for field in streams:
        blocks = field.value_from_object(content).get_prep_value()
        said += _said_by_blocks(type(content), field, blocks)
        # The order and kinds of the blocks: a line between two paragraphs has no words.
        said.append((f"{field.name}.", short(_structure(blocks))))
    return said


def said_by(content: TranslatableMixin, serialised: dict[str, Any] | None = None) -> list[Item]:
    """What a page or record says, and then every value that the other language may replace.

    Args:
        content: the specific page or record; it need not be saved.
        serialised: the same serialised, if it is known: to serialise it takes queries.
    """
    finder = PlaceFinder.of_content(type(content), serialised) if serialised else None
    found = values.raw_of(finder or PlaceFinder(content))
    return [*items_of(content), *((path, short(value)) for path, value in found)]


def _streams(content: TranslatableMixin) -> Iterator[StreamField]:
    for declared in get_translatable_fields(type(content)):
        field = declared.get_field(type(content))
        if isinstance(field, StreamField) and declared.is_translated(content):
            yield field


def _said_by_blocks(model: type[Any], field: StreamField, blocks: Iterable[Any]) -> Iterator[Item]:
    for block in blocks:
        text = json.dumps(block, sort_keys=True, default=str)
        name = (model, field.name, EDITORS_KEY_IN_JSON.sub("", text))
        said = _remembered.get(name)
        if said is None:
            segments = StreamFieldSegmentExtractor(field).handle_stream_block(
                field.to_python([block])
            )
            said = [
                (f"{field.name}.{segment.path}", _digest(segment))
                for segment in segments
                if not segment.is_empty() and not _is_fact(segment)
            ]
            # A record may be deleted: a block that shows one is read every time.
            if not any(isinstance(segment, RelatedObjectSegmentValue) for segment in segments):
                _remember(name, said)
        yield from said


def _remember(name: tuple[type[Any], str, str], said: list[Item]) -> None:
    _remembered[name] = said
    if len(_remembered) > MOST_REMEMBERED:
        _remembered.popitem(last=False)


def wordings_of(content: TranslatableMixin) -> Iterator[tuple[Item, Any]]:
    """What a page or record says, in order, each item with the segment it stands for.

    Args:
        content: the specific page or record; it need not be saved.
    """
    for segment in extract_segments(content):
        if segment.path != ADDRESS and not _is_fact(segment):
            yield (segment.path, _digest(segment)), segment


def _is_fact(segment: Any) -> bool:
    """Whether a segment holds a fact; a link inside a text, whose path is quoted, is none."""
    return isinstance(segment, OverridableSegmentValue) and not segment.path.endswith("'")


def _digest(segment: Any) -> str:
    if isinstance(segment, StringSegmentValue):
        return short(segment.string.data)
    if isinstance(segment, RelatedObjectSegmentValue):
        return short(segment.translation_key)
    if isinstance(segment, TemplateSegmentValue):
        return short(EDITORS_KEY.sub("", segment.template))
    if isinstance(segment, OverridableSegmentValue):
        return ""
    raise TypeError(segment)


def _structure(value: Any) -> Any:
    if isinstance(value, list):
        return [_structure(child) for child in value]
    if isinstance(value, dict) and "id" in value:
        return [value["id"], value.get("type"), _structure(value.get("value"))]
    if isinstance(value, dict):
        # A part that holds no blocks is nothing to this: a kind of block may be given a new one.
        parts = {key: _structure(child) for key, child in value.items()}
        return {key: part for key, part in parts.items() if part}
    return None
