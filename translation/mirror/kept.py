"""Values that were deliberately chosen for one half of a pair, at the translator's desk."""

import json
from typing import Any
from uuid import UUID

from wagtail_localize.models import SegmentOverride


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
