"""Years become dates of which no more is known, and public records get their addresses."""

from typing import Any

from django.db import migrations
from django.utils.text import slugify


def dated(year: int | None) -> str:
    return str(year) if year else ""


def keep_years(apps: Any, schema_editor: Any) -> None:
    for role in apps.get_model("people", "DatedRole").objects.all():
        role.start, role.end = dated(role.start_year), dated(role.end_year)
        role.save(update_fields=["start", "end"])
    revisions = apps.get_model("wagtailcore", "Revision").objects
    of_people = revisions.filter(content_type__app_label="people", content_type__model="person")
    for revision in of_people.iterator():
        for role in revision.content.get("roles", []):
            role["start"] = dated(role.pop("start_year", None))
            role["end"] = dated(role.pop("end_year", None))
        revision.save(update_fields=["content"])


def give_addresses(apps: Any, schema_editor: Any) -> None:
    for name in ("Person", "Organisation"):
        model = apps.get_model("people", name)
        taken = set()
        for record in model.objects.filter(live=True, slug="").order_by("pk"):
            slug = slugify(record.name)[:80].strip("-") or str(record.translation_key)[:8]
            if (record.locale_id, slug) in taken:
                slug = f"{slug}-{record.pk}"
            taken.add((record.locale_id, slug))
            model.objects.filter(pk=record.pk).update(slug=slug)


class Migration(migrations.Migration):
    dependencies = [("people", "0002_dated_records"), ("wagtailcore", "0098_apitoken")]
    operations = [
        migrations.RunPython(keep_years, migrations.RunPython.noop),
        migrations.RunPython(give_addresses, migrations.RunPython.noop),
    ]
