"""The rows that wagtail-localize's segments share: texts, templates, records and places.

What is not there yet is written. Two people who send pages with the same texts at once write the
same rows: whoever comes second reads what the first has written. Everybody writes in one order,
table by table and in each by its key, so that neither waits for the other for ever.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any
from uuid import UUID, uuid5

from django.db import models
from wagtail_localize.models import (
    String,
    Template,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import (
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)

# So many rows are asked for, or written, in one statement: more than some databases take.
CHUNK = 500


def strings(
    source: TranslationSource, values: Sequence[StringSegmentValue]
) -> dict[str, models.Model]:
    """The rows of some texts in the source's language, by the text."""
    data = {String._get_data_hash(value.string.data): value.string.data for value in values}
    locale_id = source.locale_id
    rows = _found_or_made(
        String.objects.filter(locale_id=locale_id),
        "data_hash",
        data,
        lambda name: String(locale_id=locale_id, data_hash=name, data=data[name]),
    )
    return {text: rows[name] for name, text in data.items()}


def templates(values: Sequence[TemplateSegmentValue]) -> dict[tuple[str, str], models.Model]:
    """The rows of some templates, by their format and themselves."""
    named = {_template_id(value): value for value in values}
    rows = _found_or_made(
        Template.objects.all(),
        "uuid",
        named,
        lambda name: Template(
            uuid=name,
            template=named[name].template,
            template_format=named[name].format,
            string_count=named[name].string_count,
        ),
    )
    return {(value.format, value.template): rows[name] for name, value in named.items()}


def _template_id(value: TemplateSegmentValue) -> UUID:
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def objects(values: Sequence[RelatedObjectSegmentValue]) -> dict[UUID, models.Model]:
    """The rows that stand for some records in any language, by translation key."""
    types = {value.translation_key: value.content_type for value in values}
    return _found_or_made(
        TranslatableObject.objects.all(),
        "translation_key",
        types,
        lambda key: TranslatableObject(translation_key=key, content_type=types[key]),
    )


def contexts(
    source: TranslationSource, instance: models.Model, values: Sequence[Any]
) -> dict[str, models.Model]:
    """The rows of the places of a source, by path.

    Args:
        instance: the page or record that the source has frozen.
        values: what was extracted from it, of every kind.
    """
    paths = {TranslationContext._get_path_id(value.path): value.path for value in values}
    rows = _found_or_made(
        TranslationContext.objects.filter(object_id=source.object_id),
        "path_id",
        paths,
        lambda name: TranslationContext(
            object_id=source.object_id,
            path_id=name,
            path=paths[name],
            field_path=_field_path(paths[name], instance),
        ),
    )
    bare = [row for row in rows.values() if not row.field_path]
    for row in bare:
        row.field_path = _field_path(row.path, instance)
    TranslationContext.objects.bulk_update(bare, ["field_path"], batch_size=CHUNK)
    return {path: rows[name] for name, path in paths.items()}


class _Unsaved:
    """A place that wagtail-localize can name the field of without saving it at once."""

    field_path = ""

    def __init__(self, path: str) -> None:
        self.path = path

    def save(self, **kwargs: object) -> None:
        """It is saved with all others."""


def _field_path(path: str, instance: models.Model) -> str:
    return TranslationContext.get_field_path(_Unsaved(path), instance)


def _found_or_made(
    table: models.QuerySet[Any],
    key: str,
    wanted: Collection[UUID],
    make: Callable[[UUID], models.Model],
) -> dict[UUID, Any]:
    rows = _found(table, key, list(wanted))
    missing = sorted(name for name in wanted if name not in rows)
    if missing:
        new = [make(name) for name in missing]
        table.bulk_create(new, batch_size=CHUNK, ignore_conflicts=True)
        rows |= _found(table, key, missing)
    return rows


def _found(table: models.QuerySet[Any], key: str, wanted: Sequence[UUID]) -> dict[UUID, Any]:
    return {
        getattr(row, key): row
        for some in chunks(wanted)
        for row in table.filter(**{f"{key}__in": some})
    }


def chunks(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """A sequence in parts that one statement can take."""
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))
