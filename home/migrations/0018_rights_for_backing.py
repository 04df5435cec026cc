"""Editors keep support and coverage of letters; campaign managers also count what is on paper."""

from django.db import migrations

ALL = ("view", "add", "change", "delete")
CONTENT = ("supportletter", "mediacoverage")
GROUPS = {
    "Editors": CONTENT,
    "Approvers": CONTENT,
    "Campaign managers": (*CONTENT, "paperbatch"),
    "Administrators": (*CONTENT, "paperbatch"),
}


def give(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for model in GROUPS[group.name]:
            content_type, _ = content_types.get_or_create(app_label="campaigns", model=model)
            for action in ALL:
                permission, _ = permissions.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0002_support_and_coverage"),
        ("home", "0017_rights_for_forms"),
        ("participation", "0008_updates"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
