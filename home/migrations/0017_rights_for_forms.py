"""Editors build forms; administrators, who read what comes through them, also delete them."""

from django.db import migrations

WRITE = ("view", "add", "change")
GROUPS = {"Editors": WRITE, "Approvers": WRITE, "Administrators": (*WRITE, "delete")}


def give(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="participation", model="form"
    )
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for action in GROUPS[group.name]:
            permission, _ = permissions.get_or_create(
                content_type=content_type,
                codename=f"{action}_form",
                defaults={"name": f"Can {action} form"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0016_form_page"), ("participation", "0006_forms")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
