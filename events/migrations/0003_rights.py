"""Venues and series are looked after like records and labels: who may do what, and approval."""

from django.db import migrations

GROUPS = {
    "Editors": {"venue": ["add", "change"], "eventseries": ["add", "change"]},
    "Approvers": {"venue": ["add", "change", "publish"], "eventseries": ["add", "change"]},
    "Administrators": {
        "venue": ["add", "change", "delete", "publish"],
        "eventseries": ["add", "change", "delete"],
    },
}


def give(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for model, actions in GROUPS[group.name].items():
            content_type, _ = content_types.get_or_create(app_label="events", model=model)
            for action in actions:
                permission, _ = permissions.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(permission)


def let_venues_be_approved(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="events", model="venue"
    )
    workflow = apps.get_model("wagtailcore", "Workflow").objects.filter(active=True).first()
    if workflow:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=content_type, defaults={"workflow": workflow}
        )


class Migration(migrations.Migration):
    dependencies = [("home", "0003_rights"), ("events", "0002_moments")]

    operations = [
        migrations.RunPython(give, migrations.RunPython.noop),
        migrations.RunPython(let_venues_be_approved, migrations.RunPython.noop),
    ]
