"""What is sent for translation with a page or record, because it cannot do without."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from wagtail.models import Page, TranslatableMixin
from wagtail_localize.segments import RelatedObjectSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation import twins


class Why(Enum):
    """Why an item is part of a sending."""

    ASKED = "asked"
    ABOVE = "above"
    BELOW = "below"
    RELATED = "related"


def everything(record: TranslatableMixin, with_below: bool) -> list[tuple[TranslatableMixin, Why]]:
    """Everything that is sent with a page or record, each as last saved, in the order of sending.

    Each is named once, with the first reason for it.

    Args:
        record: what is to be sent.
        with_below: whether the pages below it are sent too.
    """
    found: dict[object, tuple[TranslatableMixin, Why]] = {}
    for one, why in _walk(record, with_below):
        found.setdefault(one.translation_key, (one, why))
    return list(found.values())


def _walk(record: TranslatableMixin, with_below: bool) -> Iterator[tuple[TranslatableMixin, Why]]:
    if isinstance(record, Page):
        above = list(record.get_ancestors().filter(depth__gt=1))
        for page in twins.without_twin(above):
            yield from _with_related(page.specific, Why.ABOVE)
    yield from _with_related(record, Why.ASKED)
    if with_below and isinstance(record, Page):
        for below in record.get_descendants().order_by("path").specific():
            yield from _with_related(below, Why.BELOW)


def _with_related(record: TranslatableMixin, why: Why) -> Iterator[tuple[TranslatableMixin, Why]]:
    latest = twins.latest(record)
    for related in twins.without_twin(_related(latest)):
        yield from _with_related(related, Why.RELATED)
    yield latest, why


def _related(latest: TranslatableMixin) -> list[TranslatableMixin]:
    """The records a page or record shows, in the order it shows them, each once."""
    named: dict[Any, None] = {
        (segment.content_type.model_class(), segment.translation_key): None
        for segment in extract_segments(latest)
        if isinstance(segment, RelatedObjectSegmentValue)
    }
    read = {
        row.translation_key: row
        for model in {model for model, _key in named}
        for row in model._base_manager.filter(
            translation_key__in=[key for of, key in named if of is model],
            locale_id=latest.locale_id,
        )
    }
    return [read[key] for _model, key in named if key in read]
