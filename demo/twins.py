"""Giving a demo page or record its twin through the same steps a translator takes."""

from collections import defaultdict
from typing import Any

from wagtail.models import TranslatableMixin
from wagtail_localize.models import Translation
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from translation.sources.adoption import store


def fill(translation: Translation, wording: TranslatableMixin, user: Any, share: float = 1) -> None:
    """Write a translation's texts from an unsaved copy of the source in the other language.

    Args:
        translation: what was sent.
        wording: the source with its words replaced; blocks and children keep their identity, so
            that every text stands at the same path.
        user: who is said to have translated.
        share: how much to write, from the beginning: 1 is everything.

    Raises:
        ValueError: if the two languages do not have the same texts.
    """
    texts = texts_by_path(wording)
    rows = translation.source.stringsegment_set.select_related("context", "string")
    segments = list(rows.order_by("order"))
    for segment in segments[: round(len(segments) * share)]:
        path = segment.context.path
        if not texts[path]:
            raise ValueError(f"no wording for {path} of {wording}")
        store(translation, segment, texts[path].pop(0), user)


def texts_by_path(wording: TranslatableMixin) -> dict[str, list[Any]]:
    """The texts of a page or record, in order, at the path of each."""
    texts = defaultdict(list)
    for segment in extract_segments(wording):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment.string.data)
    return texts
