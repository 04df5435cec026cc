import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("translation", "0011_terms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="MemoryUnit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("english", models.TextField(verbose_name="English")),
                ("welsh", models.TextField(verbose_name="Welsh")),
                ("english_key", models.CharField(db_index=True, max_length=32)),
                ("welsh_key", models.CharField(db_index=True, max_length=32)),
                ("written_in", models.CharField(blank=True, max_length=2)),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("desk", "Published translation"),
                            ("by_hand", "Pages written by hand"),
                            ("file", "Imported file"),
                        ],
                        max_length=8,
                        verbose_name="origin",
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=500, verbose_name="place")),
                ("pair", models.UUIDField(blank=True, null=True)),
                ("user_name", models.CharField(blank=True, max_length=200)),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "text in the memory",
                "verbose_name_plural": "texts in the memory",
                "ordering": ["-at", "-pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="MemoryWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=2)),
                ("word", models.CharField(max_length=40)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "word of the memory",
                "verbose_name_plural": "words of the memory",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("language", "word"), name="one_memory_word")
                ],
            },
        ),
        migrations.CreateModel(
            name="MemoryEntry",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "word",
                        "length",
                        "unit",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("length", models.PositiveSmallIntegerField()),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="translation.memoryunit",
                    ),
                ),
                (
                    "word",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="translation.memoryword",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry in the memory’s index",
                "verbose_name_plural": "entries in the memory’s index",
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="memoryunit",
            constraint=models.UniqueConstraint(
                fields=("english_key", "welsh_key"), name="one_unit_for_the_same_texts"
            ),
        ),
        migrations.AlterField(
            model_name="segmentmark",
            name="kind",
            field=models.CharField(
                choices=[
                    ("same", "Same in both languages"),
                    ("not_needed", "Not needed"),
                    ("unreviewed", "Translated by a machine and not confirmed by a person"),
                    (
                        "remembered",
                        "From the translation memory and not confirmed by a person",
                    ),
                ],
                max_length=12,
            ),
        ),
    ]
