import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("translation", "0008_comment_source"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChosenFor",
            fields=[
                (
                    "choice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="chosen_for",
                        serialize=False,
                        to="wagtail_localize.segmentoverride",
                    ),
                ),
                ("data", models.JSONField()),
                ("label", models.TextField()),
            ],
            options={
                "verbose_name": "value another was chosen for",
                "verbose_name_plural": "values others were chosen for",
                "default_permissions": (),
            },
        ),
    ]
