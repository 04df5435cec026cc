"""Translators word letters, approvers and administrators put them to use, and decide about mail."""

from django.db import migrations

CHANGE = ["change_letter", "view_letter"]
GROUPS = {
    "Translators": CHANGE,
    "Approvers": [*CHANGE, "publish_letter"],
    "Administrators": [*CHANGE, "publish_letter", "change_message"],
}


def give(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    models = {
        model: content_types.get_or_create(app_label="mail", model=model)[0]
        for model in ("letter", "message")
    }
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for codename in GROUPS[group.name]:
            permission, _ = permissions.get_or_create(
                content_type=models[codename.partition("_")[2]],
                codename=codename,
                defaults={"name": f"Can {codename.replace('_', ' ')}"},
            )
            group.permissions.add(permission)
    workflows = apps.get_model("wagtailcore", "WorkflowContentType").objects
    for of_people in workflows.filter(
        content_type__app_label="people", content_type__model="person"
    ):
        workflows.get_or_create(
            content_type=models["letter"], defaults={"workflow": of_people.workflow}
        )


class Migration(migrations.Migration):
    dependencies = [("home", "0008_rights_for_laws"), ("mail", "0003_letters")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
