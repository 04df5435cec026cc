"""Freezing a source for its translators, as wagtail-localize keeps it.

Extraction is wagtail-localize's. Its `refresh_segments` then looks for every row by itself, some
twenty statements for a segment; here the same rows are written together, in a number of
statements that grows only with each five hundred of them. A test compares the two, row by row.
"""

import json
from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslatableObject,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from translation.kinds import Record
from translation.locales import language_of, locale_for
from translation.sources import shared_rows
from translation.sources.shared_rows import CHUNK, chunks

KINDS: dict[type[Any], type[models.Model]] = {
    StringSegmentValue: StringSegment,
    TemplateSegmentValue: TemplateSegment,
    RelatedObjectSegmentValue: RelatedObjectSegment,
    OverridableSegmentValue: OverridableSegment,
}


@transaction.atomic(savepoint=False)
def take(record: Record) -> TranslationSource:
    """Freeze what a page or record says; what was frozen before is brought up to date.

    It does what `TranslationSource.update_or_create_from_instance` does. Two callers for the same
    pair take turns by a lock of their own.

    Args:
        record: the specific page or record, in the version to be translated.

    Raises:
        translation.signals.WrongDirectionError: if its pair was written in the other language.
    """
    known, _is_new = TranslatableObject.objects.get_or_create_from_instance(record)
    content = _serialised(record)
    source = TranslationSource.objects.filter(object=known, locale_id=record.locale_id).first()
    if source and json.loads(source.content_json) == json.loads(content):
        return source
    if source is None:
        source = TranslationSource(object=known, locale=locale_for(language_of(record)))
        source.specific_content_type = ContentType.objects.get_for_model(type(record))
    source.object_repr = str(record)[:200]
    source.content_json = content
    source.schema_version = get_schema_version(record._meta.app_label)
    source.last_updated_at = timezone.now()
    source.save()
    write_segments(source)
    return source


def _serialised(record: Record) -> str:
    if isinstance(record, ClusterableModel):
        return record.to_json()
    return _as_json(get_serializable_data_for_fields(record))


@transaction.atomic(savepoint=False)
def write_segments(source: TranslationSource) -> None:
    """Bring a source's segments in line with its frozen content, as `refresh_segments` does."""
    instance = source.as_instance()
    values = extract_segments(instance)
    of_kind = {kind: [value for value in values if isinstance(value, kind)] for kind in KINDS}
    strings = shared_rows.strings(source, of_kind[StringSegmentValue])
    templates = shared_rows.templates(of_kind[TemplateSegmentValue])
    objects = shared_rows.objects(of_kind[RelatedObjectSegmentValue])
    contexts = shared_rows.contexts(source, instance, values)
    columns: dict[type[Any], Callable[[Any], dict[str, Any]]] = {
        StringSegmentValue: lambda value: {
            "string": strings[value.string.data],
            "attrs": _as_json(value.attrs),
        },
        TemplateSegmentValue: lambda value: {"template": templates[value.format, value.template]},
        RelatedObjectSegmentValue: lambda value: {"object": objects[value.translation_key]},
        OverridableSegmentValue: lambda value: {"data_json": _as_json(value.data)},
    }
    for kind, model in KINDS.items():
        rows = [
            model(
                source=source,
                context=contexts[value.path],
                order=value.order,
                **columns[kind](value),
            )
            for value in of_kind[kind]
        ]
        _settle(source, model, rows)


def _as_json(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder)


def _settle(
    source: TranslationSource, model: type[models.Model], wanted: list[models.Model]
) -> None:
    """Keep the segments that stay as they are, write the new ones, and delete what is gone."""
    table = model._default_manager.filter(source=source).order_by("pk")
    columns = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    new = {tuple(getattr(row, column) for column in columns): row for row in wanted}
    gone = [
        number
        for number, *values in table.values_list("pk", *columns)
        if new.pop(tuple(values), None) is None
    ]
    model._default_manager.bulk_create(new.values(), batch_size=CHUNK)
    for some in chunks(gone):
        model._default_manager.filter(pk__in=some).delete()
