"""Editors record and choose consents; approvers and administrators also know and withdraw them."""

from django.db import migrations

EVERYTHING = [
    "add_consent", "change_consent", "view_consent", "see_private_consent", "withdraw_consent",
]  # fmt: skip
GROUPS = {
    "Editors": ["add_consent", "view_consent"],
    "Approvers": EVERYTHING,
    "Administrators": EVERYTHING,
}
NAMES = {
    "see_private_consent": "Can see who a consent is about",
    "withdraw_consent": "Can withdraw consent",
}


def give(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="consent", model="consent"
    )
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        for codename in GROUPS[group.name]:
            name = NAMES.get(codename, f"Can {codename.replace('_', ' ')}")
            permission, _ = permissions.get_or_create(
                content_type=content_type, codename=codename, defaults={"name": name}
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("home", "0006_rights_for_labels"), ("consent", "0001_initial")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
