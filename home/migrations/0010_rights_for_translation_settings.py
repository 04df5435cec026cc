"""Administrators decide how the organisation translates."""

from django.db import migrations

CODENAME = "change_translationsettings"


def give(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="translation", model="translationsettings"
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=CODENAME,
        defaults={"name": "Can change translation settings"},
    )
    for group in apps.get_model("auth", "Group").objects.filter(name="Administrators"):
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0009_rights_for_letters"),
        ("translation", "0004_desk"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
