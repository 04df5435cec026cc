"""Editors promote pages and read what was not found; translators teach search words."""

from django.db import migrations

ALL = ("view", "add", "change", "delete")
GROUPS = {
    "Editors": {"promotion": ALL, "taughtword": ["view"], "missedsearch": ["view"]},
    "Translators": {"taughtword": ALL, "missedsearch": ["view"]},
    "Approvers": {"promotion": ALL, "taughtword": ALL, "missedsearch": ["view"]},
    "Administrators": {"promotion": ALL, "taughtword": ALL, "missedsearch": ["view"]},
}
NAMES = {
    "promotion": "promoted result",
    "taughtword": "word for search",
    "missedsearch": "search that found nothing",
}


def give(apps, schema_editor):
    permissions = apps.get_model("auth", "Permission").objects
    content_types = apps.get_model("contenttypes", "ContentType").objects
    types = {
        model: content_types.get_or_create(app_label="search", model=model)[0] for model in NAMES
    }
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for model, actions in GROUPS[group.name].items():
            for action in actions:
                permission, _ = permissions.get_or_create(
                    content_type=types[model],
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {NAMES[model]}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0012_rights_for_check_settings"), ("search", "0001_initial")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
