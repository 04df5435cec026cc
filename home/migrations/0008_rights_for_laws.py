"""The rights that editors have on people, and the approval people pass, for laws too."""

from django.db import migrations

GROUPS = {
    "Editors": ["add", "change"],
    "Approvers": ["add", "change", "publish"],
    "Administrators": ["add", "change", "publish", "delete"],
}


def give(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    law, _ = content_types.get_or_create(app_label="people", model="law")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for action in GROUPS[group.name]:
            permission, _ = permissions.get_or_create(
                content_type=law,
                codename=f"{action}_law",
                defaults={"name": f"Can {action} law"},
            )
            group.permissions.add(permission)
    workflows = apps.get_model("wagtailcore", "WorkflowContentType").objects
    person = workflows.filter(content_type__app_label="people", content_type__model="person")
    for of_people in person:
        workflows.get_or_create(content_type=law, defaults={"workflow": of_people.workflow})


class Migration(migrations.Migration):
    dependencies = [("home", "0007_rights_for_consents"), ("people", "0004_no_bare_years")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
