"""What a page or record says, as a list by which a change can be told and traced to its place.

Each item is a place (a wagtail-localize path) and a short digest of what stands there. Facts, the
values both languages share, are not part of it: see `translation.facts`. Nor is the address, which
each language has of its own.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Sequence
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
from wagtail_localize.segments.extract import extract_segments

Item = tuple[str, str]
Confirmed = Collection[Item]

# The editor numbers every paragraph anew; readers never see it.
EDITORS_KEY = re.compile(r'\s+data-block-key="[^"]*"')
ADDRESS = "slug"


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
    said = [item for item, _segment in wordings_of(content)]
    return said + list(_structures(content))


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


def _structures(content: TranslatableMixin) -> Iterator[Item]:
    """The order and kinds of the blocks: a line between two paragraphs has no words."""
    for declared in get_translatable_fields(type(content)):
        field = declared.get_field(type(content))
        if isinstance(field, StreamField) and declared.is_translated(content):
            blocks: Any = field.value_from_object(content)
            yield f"{field.name}.", short(_structure(blocks.get_prep_value()))


def _structure(value: Any) -> Any:
    if isinstance(value, list):
        return [_structure(child) for child in value]
    if isinstance(value, dict) and "id" in value:
        return [value["id"], value.get("type"), _structure(value.get("value"))]
    if isinstance(value, dict):
        return {key: _structure(child) for key, child in value.items()}
    return None


def is_current(
    basis: Sequence[Item] | None, now: Sequence[Item], confirmed: Confirmed = ()
) -> bool:
    """Whether what was made from one wording still says what another says.

    Args:
        basis: what it was made from; None if that is not known, which counts as current.
        now: what the source says.
        confirmed: the wordings somebody has confirmed to need no change; a whole one has no path.
    """
    return basis is None or not changed_places(basis, now, confirmed)


def changed_places(
    basis: Sequence[Item], now: Sequence[Item], confirmed: Confirmed = ()
) -> list[str]:
    """The places of the source that changed since, those that are gone included.

    Args:
        basis, now, confirmed: as for `is_current`.
    """
    basis, now = _as_items(basis), _as_items(now)
    if basis == now or ("", fingerprint(now)) in confirmed:
        return []
    before, after = _by_path(basis), _by_path(now)
    changed = [
        path for path in after if not _stands(before.get(path), after[path], path, confirmed)
    ]
    gone = [path for path in before if path not in after]
    if not changed and not gone and list(before) != list(after):
        return [path for path, other in zip(after, before, strict=True) if path != other]
    return changed + gone


def _as_items(items: Sequence[Any]) -> list[Item]:
    return [(path, digest) for path, digest in items]


def _by_path(items: list[Item]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path, digest in items:
        found.setdefault(path, []).append(digest)
    return found


def _stands(before: list[str] | None, after: list[str], path: str, confirmed: Confirmed) -> bool:
    if before == after:
        return True
    if before is None or len(before) != len(after):
        return False
    return all(
        old == new or (path, new) in confirmed for old, new in zip(before, after, strict=True)
    )
