"""Values that were deliberately chosen for one half of a pair, at the translator's desk."""

import json
from typing import Any
from uuid import UUID

from django.db.models import Model
from wagtail_localize.models import SegmentOverride

from translation.desk.places import PlaceFinder


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


def kept_apart(model: type[Model], key: UUID, content: dict[str, Any]) -> dict[str, Any]:
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
    return {path: places[path].value for path in paths if path in places}
