"""A picture's consent is a record; what was noted about it in words stays as a note."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("consent", "0001_initial"),
        ("core", "0003_what_files_say"),
    ]

    operations = [
        migrations.RenameField("siteimage", "consent", "consent_note"),
        migrations.AlterField(
            "siteimage",
            "consent_note",
            models.CharField(
                blank=True,
                help_text="Anything else about who can be recognised and what they agreed to.",
                max_length=255,
                verbose_name="note on consent",
            ),
        ),
        migrations.AddField(
            "siteimage",
            "consent",
            models.ForeignKey(
                blank=True,
                help_text="The record of what the person agreed to.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="consent.consent",
                verbose_name="consent",
            ),
        ),
        migrations.AddField(
            "siteimage",
            "shows_person",
            models.BooleanField(
                default=False,
                help_text=(
                    "Then no page can be published with it before a consent is chosen below."
                ),
                verbose_name="a person can be recognised",
            ),
        ),
        migrations.AddField(
            "siteimage", "taken_down", models.BooleanField(default=False, editable=False)
        ),
    ]
