"""Values that were deliberately chosen for one half of a pair, at the translator's desk."""

import json
from collections import defaultdict
from typing import Any
from uuid import UUID

from django.db.models import Model
from wagtail_localize.models import SegmentOverride, StringSegment

from translation.desk.places import PlaceFinder
from translation.locales import language_of_locale
from translation.models import SegmentChange


def kept_values(key: UUID, locale_id: int) -> dict[str, Any]:
    """What was chosen for a half, by place.

    Args:
        key: the pair's translation key.
        locale_id: the number of the half's locale.
    """
    rows = SegmentOverride.objects.filter(
        context__object_id=key, locale_id=locale_id, has_error=False
    )
    return {path: json.loads(data) for path, data in rows.values_list("context__path", "data_json")}


def ever_kept(key: UUID, locale_id: int) -> dict[str, list[Any]]:
    """Every value that was chosen for a half, now or before, by place.

    What readers get may still have a value that somebody has replaced or taken back at the desk:
    until that is published, it is theirs.

    Args:
        key, locale_id: as for `kept_values`.
    """
    found: dict[str, list[Any]] = defaultdict(list)
    for path, value in kept_values(key, locale_id).items():
        found[path].append(value)
    texts = StringSegment.objects.filter(source__object_id=key).values("context__path")
    lines = SegmentChange.objects.filter(pair=key, language=language_of_locale(locale_id))
    for path, *values in lines.exclude(path__in=texts).values_list("path", "before", "after"):
        for value in filter(None, values):
            # The history has pictures and files by their numbers, as text.
            found[path].append(int(value) if value.isdecimal() else value)
    return found


def kept_apart(model: type[Model], key: UUID, content: dict[str, Any]) -> dict[str, list[Any]]:
    """What a half of a free pair has where a value was ever chosen for one language alone.

    Each language keeps what it has there, whichever of them was the translation.

    Args:
        model: the specific page type or record.
        key: the pair's translation key.
        content: the half, serialised.
    """
    rows = SegmentOverride.objects.filter(context__object_id=key, has_error=False)
    paths = set(rows.values_list("context__path", flat=True))
    if not paths:
        return {}
    places = PlaceFinder.of_content(model, content).by_path
    return {path: [places[path].value] for path in paths if path in places}
