"""Support, coverage, paper and news of letters, plainly made for the demonstration."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from campaigns.models import MediaCoverage, PaperBatch, SupportLetter
from demo.bodies import stable_id
from demo.reading import read_file
from participation.models import LetterUpdate

# By the name in the file: the model, the field a row is known by, and the field with its day.
KINDS: dict[str, tuple[Any, str, str]] = {
    "support": (SupportLetter, "person", "written_on"),
    "coverage": (MediaCoverage, "headline", "on"),
    "paper": (PaperBatch, "place", "day"),
    "update": (LetterUpdate, "title_en", "shown_on"),
}


def load_backing() -> None:
    """What stands behind letters, made where it is missing."""
    today = timezone.localdate()
    for name, (model, known_by, day) in KINDS.items():
        for item in read_file("backing.toml")[name]:
            fields = dict(item)
            key = {
                "pair_id": stable_id("page", fields.pop("letter")),
                known_by: fields.pop(known_by),
            }
            fields[day] = today - timedelta(days=fields.pop("days_ago"))
            model.objects.get_or_create(**key, defaults=fields)


def demo_backing() -> Iterator[QuerySet[Any]]:
    """What the demonstration made, kind by kind."""
    for name, (model, known_by, _day) in KINDS.items():
        items = read_file("backing.toml")[name]
        yield model.objects.filter(
            pair__in=[stable_id("page", item["letter"]) for item in items],
            **{f"{known_by}__in": [item[known_by] for item in items]},
        )


def remove_backing() -> None:
    """Remove it; what organisers added stays."""
    for rows in demo_backing():
        rows.delete()
