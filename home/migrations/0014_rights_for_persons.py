"""Administrators find, hand out and erase what is held of one person."""

from django.db import migrations

NAMES = {
    "find_person": "Can find and export what is held of one person",
    "erase_person": "Can erase everything of one person",
}


def give(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    erasure, _ = content_types.get_or_create(app_label="participation", model="erasure")
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name="Administrators"):
        for codename, name in NAMES.items():
            permission, _ = permissions.get_or_create(
                content_type=erasure, codename=codename, defaults={"name": name}
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0013_rights_for_search"), ("participation", "0004_erasures")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
