"""What wagtail-localize keeps of the sources it has frozen, in a form that can be compared."""

from django.db import transaction
from wagtail_localize import models as localize

SOURCE = ("source__object_id", "source__locale_id")
CONTEXT = ("context__object_id", "context__path")
SEGMENT = (*SOURCE, *CONTEXT, "order")
# Each table by its columns: a row of another table by what names it there, and not by its number.
TABLES = {
    localize.TranslatableObject: ("translation_key", "content_type"),
    localize.TranslationSource: (
        "object_id", "locale_id", "specific_content_type", "object_repr", "content_json",
        "schema_version",
    ),
    localize.String: ("locale", "data_hash", "data"),
    localize.TranslationContext: ("object_id", "path_id", "path", "field_path"),
    localize.Template: ("uuid", "template", "template_format", "string_count"),
    localize.StringSegment: (*SEGMENT, "string__locale_id", "string__data_hash", "attrs"),
    localize.TemplateSegment: (*SEGMENT, "template__uuid"),
    localize.RelatedObjectSegment: (*SEGMENT, "object_id"),
    localize.OverridableSegment: (*SEGMENT, "data_json"),
}  # fmt: skip
TIMES = {"created_at", "last_updated_at"}


def rows():
    """Every row of every table, sorted."""
    return {
        model.__name__: sorted(model.objects.values_list(*columns), key=str)
        for model, columns in TABLES.items()
    }


def numbers():
    """The number of every row that has one, to tell whether it is still the same row."""
    return {model.__name__: set(model.objects.values_list("pk", flat=True)) for model in TABLES}


def written_by(action):
    """What is there once something was done, which is then undone; and which rows stayed."""
    before = numbers()
    with transaction.atomic():
        action()
        found, after = rows(), numbers()
        transaction.set_rollback(True)
    return found, {name: before[name] & after[name] for name in before}
