"""Where labels are used: on what readers see, and in what editors are working on."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import ReferenceIndex, Revision

from labels.serialised import (
    Kind,
    collect_in,
    label_fields,
    label_streams,
    labels_in,
    may_hold,
    swapped_stream,
)

Used = dict[type[models.Model], set[Any]]


@dataclass(frozen=True)
class Place:
    """A field in which labels of a kind stand."""

    model: type[models.Model]
    field: Any


def holders(kind: Kind) -> list[type[models.Model]]:
    """The models that can name labels of a kind, with those that are parts of others."""
    return [model for model in apps.get_models() if may_hold(model, kind)]


def fields_with(kind: Kind) -> list[Place]:
    """The relations to labels of a kind, each where its column or table is."""
    return [
        Place(model, field)
        for model in holders(kind)
        for field in label_fields(model, kind)
        if field.model is model
    ]


def streams_with(kind: Kind) -> list[Place]:
    """The streams in which labels of a kind can be chosen."""
    return [
        Place(model, field)
        for model in holders(kind)
        for field in label_streams(model, kind)
        if field.model is model
    ]


def counts(kind: Kind) -> dict[int, int]:
    """How many pages and records have each label of a kind, by its id.

    A query for each many-to-many field, of which Wagtail's index of references knows nothing, and
    one of that index for everything else.
    """
    found: Counter[int] = Counter()
    for place in fields_with(kind):
        if place.field.many_to_many:
            label = place.field.m2m_reverse_name()
            rows = place.field.remote_field.through._default_manager.values_list(label)
            found.update(dict(rows.annotate(models.Count("pk"))))
    to = ContentType.objects.get_for_model(kind)
    references = ReferenceIndex.objects.filter(to_content_type=to).order_by()
    ids = references.values_list("to_object_id", "base_content_type", "object_id").distinct()
    found.update(int(label) for label, _type, _id in ids)
    return found


def used_by(label: models.Model) -> Used:
    """The pages and records that name a label now, or will when their draft is published."""
    kind = type(label)
    used: Used = defaultdict(set)
    for place in fields_with(kind):
        rows = place.model._default_manager.filter(**{place.field.name: label.pk})
        _add(used, place.model, rows)
    for place in streams_with(kind):
        named = [pk for pk, text in stream_texts(place) if label.pk in _named(place, text, kind)]
        _add(used, place.model, place.model._default_manager.filter(pk__in=named))
    for model in holders(kind):
        used[model] |= _drafts_naming(model, label)
    return {model: pks for model, pks in used.items() if pks}


def stream_texts(place: Place) -> Iterator[tuple[Any, str]]:
    """The streams of a place as JSON, each with the id of its row."""
    for row in place.model._default_manager.only("pk", place.field.attname).iterator():
        yield row.pk, place.field.value_to_string(row)


def _named(place: Place, text: str, kind: Kind) -> set[int]:
    found: set[int] = set()
    swapped_stream(place.field, text, kind, collect_in(found))
    return found


def _add(used: Used, model: type[models.Model], rows: Any) -> None:
    """Note rows, or what they are parts of."""
    parents = [field for field in model._meta.fields if isinstance(field, ParentalKey)]
    if not parents:
        used[model] |= set(rows.values_list("pk", flat=True))
    for field in parents:
        above = field.related_model._default_manager.filter(
            pk__in=list(rows.values_list(field.attname, flat=True))
        )
        _add(used, field.related_model, above)


def _drafts_naming(model: type[models.Model], label: models.Model) -> set[Any]:
    if not hasattr(model, "latest_revision"):
        return set()
    latest = model._default_manager.exclude(latest_revision=None).values("latest_revision")
    drafts = Revision.objects.filter(pk__in=latest).values_list("object_id", "content")
    return {
        model._meta.pk.to_python(pk)
        for pk, content in drafts.iterator()
        if label.pk in labels_in(model, content, type(label))
    }
