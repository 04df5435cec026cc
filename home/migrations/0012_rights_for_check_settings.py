"""Administrators decide which checks of translations block."""

from django.db import migrations

CODENAME = "change_checksettings"


def give(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="translation", model="checksettings"
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=CODENAME,
        defaults={"name": "Can change checks of translations"},
    )
    for group in apps.get_model("auth", "Group").objects.filter(name="Administrators"):
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0011_rights_for_terms"), ("translation", "0014_checks")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
