"""Translators word terms; approvers and administrators may delete them too, editors read them."""

from django.db import migrations

GROUPS = {
    "Editors": ["view"],
    "Translators": ["view", "add", "change"],
    "Approvers": ["view", "add", "change", "delete"],
    "Administrators": ["view", "add", "change", "delete"],
}


def give(apps, schema_editor):
    permissions = apps.get_model("auth", "Permission").objects
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="translation", model="term"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for action in GROUPS[group.name]:
            permission, _ = permissions.get_or_create(
                content_type=content_type,
                codename=f"{action}_term",
                defaults={"name": f"Can {action} term"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0010_rights_for_translation_settings"), ("translation", "0011_terms")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
