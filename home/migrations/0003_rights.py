"""Who may do what: four groups, and one approval that every page passes.

Translating is a right of its own, given for each language, and needs no right to change pages.
"""

from django.db import migrations

PAGE = ("wagtailcore", "page")
EDIT_PAGES = ["add_page", "change_page"]
APPROVE_PAGES = [*EDIT_PAGES, "publish_page", "lock_page", "unlock_page", "bulk_delete_page"]
# Wagtail keeps one name for a workflow, so it stands in both languages.
APPROVAL = "Cymeradwyaeth / Approval"
RECORDS = [("people", "person"), ("people", "organisation")]
# Wagtail asks for rights on its own models, whatever model a site puts in their place.
FILES = [("wagtailimages", "image"), ("wagtaildocs", "document")]
TRANSLATE = ["translate_to_cy", "translate_to_en"]
SEND = ["send_for_translation"]
LABELS = [("labels", "topic")]


class Rights:
    """Gives rights with the models a migration sees, which do not have permissions yet."""

    def __init__(self, apps):
        self.get = apps.get_model
        self.root = self.get("wagtailcore", "Page").objects.get(depth=1)
        self.collection = self.get("wagtailcore", "Collection").objects.get(depth=1)

    def permission(self, app_label, model_name, codename):
        content_type, _ = self.get("contenttypes", "ContentType").objects.get_or_create(
            app_label=app_label, model=model_name
        )
        return self.get("auth", "Permission").objects.get_or_create(
            content_type=content_type,
            codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )[0]

    def group(self, name, pair=(), pages=(), records=(), files=(), labels=(), whole_site=False):
        group, _ = self.get("auth", "Group").objects.get_or_create(name=name)
        group.permissions.clear()
        group.permissions.add(self.permission("wagtailadmin", "admin", "access_admin"))
        for codename in pair:
            group.permissions.add(self.permission("translation", "pair", codename))
        for app_label, model_name in RECORDS:
            self.give(group, app_label, model_name, records)
        for app_label, model_name in LABELS:
            self.give(group, app_label, model_name, labels)
        self.give_pages(group, pages)
        self.give_files(group, files)
        if whole_site:
            self.give_whole_site(group)
        return group

    def give(self, group, app_label, model_name, actions):
        for action in actions:
            codename = f"{action}_{model_name}"
            group.permissions.add(self.permission(app_label, model_name, codename))

    def give_pages(self, group, codenames):
        model = self.get("wagtailcore", "GroupPagePermission")
        model.objects.filter(group=group).delete()
        for codename in codenames:
            permission = self.permission(*PAGE, codename)
            model.objects.create(group=group, page=self.root, permission=permission)

    def give_files(self, group, actions):
        model = self.get("wagtailcore", "GroupCollectionPermission")
        model.objects.filter(group=group).delete()
        for app_label, model_name in FILES:
            for action in actions:
                permission = self.permission(app_label, model_name, f"{action}_{model_name}")
                model.objects.create(group=group, collection=self.collection, permission=permission)

    def give_whole_site(self, group):
        models = [
            ("home", "menu"),
            ("home", "sitesettings"),
            ("wagtailredirects", "redirect"),
            ("auth", "user"),
            ("auth", "group"),
            ("wagtailcore", "workflow"),
            ("wagtailcore", "task"),
        ]
        for app_label, model_name in models:
            self.give(group, app_label, model_name, ["add", "change", "delete", "view"])
        for app_label, model_name in [("participation", "formentry"), ("mail", "message")]:
            self.give(group, app_label, model_name, ["delete", "view"])


def create_groups(apps, schema_editor):
    rights = Rights(apps)
    rights.get("auth", "Group").objects.filter(name="Moderators").delete()
    everything = ["add", "change", "choose", "delete"]
    rights.group(
        "Editors", pair=SEND, pages=EDIT_PAGES, records=["add", "change"],
        files=["add", "change", "choose"], labels=["add", "change"],
    )  # fmt: skip
    rights.group("Translators", pair=TRANSLATE)
    approvers = rights.group(
        "Approvers", pair=[*SEND, *TRANSLATE], pages=APPROVE_PAGES,
        records=["add", "change", "publish"], files=["add", "change", "choose"],
        labels=["add", "change"],
    )  # fmt: skip
    administrators = rights.group(
        "Administrators", pair=[*SEND, *TRANSLATE], pages=APPROVE_PAGES,
        records=["add", "change", "publish", "delete"], files=everything,
        labels=["add", "change", "delete"], whole_site=True,
    )  # fmt: skip
    create_approval(rights, [approvers, administrators])


def create_approval(rights, groups):
    workflow_model = rights.get("wagtailcore", "Workflow")
    content_type, _ = rights.get("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    rights.get("wagtailcore", "WorkflowPage").objects.all().delete()
    workflow_model.objects.all().delete()
    rights.get("wagtailcore", "Task").objects.all().delete()
    task = rights.get("wagtailcore", "GroupApprovalTask").objects.create(
        name=APPROVAL, content_type=content_type, active=True
    )
    task.groups.set(groups)
    workflow = workflow_model.objects.create(name=APPROVAL, active=True)
    rights.get("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task=task, sort_order=0
    )
    rights.get("wagtailcore", "WorkflowPage").objects.create(workflow=workflow, page=rights.root)
    for app_label, model_name in RECORDS:
        record_type, _ = rights.get("contenttypes", "ContentType").objects.get_or_create(
            app_label=app_label, model=model_name
        )
        rights.get("wagtailcore", "WorkflowContentType").objects.create(
            content_type=record_type, workflow=workflow
        )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_two_languages"),
        ("participation", "0001_initial"),
        ("mail", "0001_initial"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(create_groups, migrations.RunPython.noop)]
