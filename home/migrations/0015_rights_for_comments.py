"""A group that moderates comments; administrators also see the addresses of commenters."""

from django.db import migrations

MODERATE = "moderate_comment"
ADDRESSES = "see_addresses_comment"
NAMES = {
    MODERATE: "Can moderate comments",
    ADDRESSES: "Can see the e-mail addresses of commenters",
}
GROUPS = {"Moderators": [MODERATE], "Administrators": [MODERATE, ADDRESSES]}


def give(apps, schema_editor):
    permissions = apps.get_model("auth", "Permission").objects
    content_types = apps.get_model("contenttypes", "ContentType").objects
    comment, _ = content_types.get_or_create(app_label="participation", model="comment")
    admin, _ = content_types.get_or_create(app_label="wagtailadmin", model="admin")
    for name, codenames in GROUPS.items():
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        for codename in codenames:
            permission, _ = permissions.get_or_create(
                content_type=comment, codename=codename, defaults={"name": NAMES[codename]}
            )
            group.permissions.add(permission)
        group.permissions.add(permissions.get(content_type=admin, codename="access_admin"))


class Migration(migrations.Migration):
    dependencies = [("home", "0014_rights_for_persons"), ("participation", "0005_comments")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
