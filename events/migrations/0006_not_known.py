"""Let the languages of an event that is over be not known; no column changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0005_mentions"),
    ]

    operations = [
        migrations.AlterField(
            model_name="eventpage",
            name="interpretation",
            field=models.CharField(
                blank=True,
                choices=[
                    (None, "Not known"),
                    ("none", "No interpretation"),
                    ("cy-en", "From Welsh into English"),
                    ("en-cy", "From English into Welsh"),
                    ("both", "From each language into the other"),
                ],
                default="none",
                help_text="Readers are told either way, so that nobody has to ask.",
                max_length=10,
                verbose_name="simultaneous interpretation",
            ),
        ),
        migrations.AlterField(
            model_name="eventpage",
            name="speech",
            field=models.CharField(
                blank=True,
                choices=[
                    (None, "Not known"),
                    ("cy", "Welsh"),
                    ("en", "English"),
                    ("both", "Welsh and English"),
                ],
                default="both",
                help_text=(
                    "“Not known” is for events that are over; readers are then told nothing."
                ),
                max_length=10,
                verbose_name="language spoken",
            ),
        ),
    ]
