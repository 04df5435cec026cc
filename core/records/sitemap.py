"""The public records in the sitemap, each with its twin."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from core.meta import absolute
from core.records.kinds import KINDS
from translation.locales import LANGUAGES


def record_entries() -> Iterator[dict[str, Any]]:
    """An entry for each public record. A query for each kind, however many records."""
    for kind in KINDS.values():
        records = kind.model.objects.filter(live=True).exclude(slug="").order_by("pk")
        found = list(records.only("slug", "locale", "translation_key", "last_published_at"))
        pairs: dict[UUID, dict[str, str]] = {}
        for record in found:
            pairs.setdefault(record.translation_key, {})[record.language] = absolute(record.url)
        for record in found:
            pair, alternates = pairs[record.translation_key], []
            if len(pair) > 1:
                alternates = [(code, pair[code]) for code in LANGUAGES]
                alternates.append(("x-default", absolute("/")))
            yield {
                "url": pair[record.language],
                "changed": record.last_published_at,
                "alternates": alternates,
            }
