"""The public records as the sitemap names them."""

from collections.abc import Iterator
from uuid import UUID

from core.records.kinds import KINDS
from core.sitemap import Paths


def record_paths() -> Iterator[Paths]:
    """The path of each public record in each language. A query for each kind of record."""
    for kind in KINDS.values():
        records = kind.model.objects.filter(live=True).exclude(slug="").order_by("pk")
        pairs: dict[UUID, Paths] = {}
        for record in records.only("slug", "locale", "translation_key"):
            pairs.setdefault(record.translation_key, {})[record.language] = record.url
        yield from pairs.values()
