"""The rights that editors have on topics, for the other kinds of label too.

Who approves what is published may also merge two labels, which deletes one.
"""

from django.db import migrations

KINDS = ["topic", "sector", "audience", "format", "area"]
GROUPS = {
    "Editors": ["add", "change"],
    "Approvers": ["add", "change", "delete"],
    "Administrators": ["add", "change", "delete"],
}


def give(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for kind in KINDS:
            content_type, _ = content_types.get_or_create(app_label="labels", model=kind)
            for action in GROUPS[group.name]:
                permission, _ = permissions.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{kind}",
                    defaults={"name": f"Can {action} {kind}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0005_menu_item_names"), ("labels", "0003_first_labels")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
