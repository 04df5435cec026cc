"""What is likely to be chosen for an address in the other language."""

import json
from typing import Any

from wagtail_localize.models import OverridableSegment, Translation


def learnt(translation: Translation, addresses: list[Any]) -> dict[Any, list[str]]:
    """What was chosen for the same addresses elsewhere on the site."""
    if not addresses:
        return {}
    segments = OverridableSegment.objects.filter(
        data_json__in=[json.dumps(address) for address in addresses],
        context__overrides__locale_id=translation.target_locale_id,
        context__overrides__has_error=False,
    )
    found: dict[Any, list[str]] = {}
    pairs = segments.values_list("data_json", "context__overrides__data_json").distinct()
    for source, chosen in pairs:
        found.setdefault(json.loads(source), []).append(json.loads(chosen))
    return found
