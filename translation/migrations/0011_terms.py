import uuid

import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("labels", "0003_first_labels"),
        ("translation", "0010_text_notice_approved"),
    ]

    operations = [
        migrations.CreateModel(
            name="TermsStamp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stamp", models.UUIDField(default=uuid.uuid4)),
            ],
            options={
                "verbose_name": "state of the terms",
                "verbose_name_plural": "state of the terms",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "en",
                    models.CharField(blank=True, max_length=200, verbose_name="term in English"),
                ),
                ("cy", models.CharField(blank=True, max_length=200, verbose_name="term in Welsh")),
                (
                    "other_en",
                    models.TextField(
                        blank=True,
                        help_text="One a line. Plurals are found by themselves.",
                        max_length=2000,
                        verbose_name="other forms in English",
                    ),
                ),
                (
                    "other_cy",
                    models.TextField(
                        blank=True,
                        help_text=(
                            "One a line, plurals among them. Mutations are found by themselves."
                        ),
                        max_length=2000,
                        verbose_name="other forms in Welsh",
                    ),
                ),
                (
                    "avoid_en",
                    models.TextField(
                        blank=True,
                        help_text="One a line.",
                        max_length=2000,
                        verbose_name="not to be used in English",
                    ),
                ),
                (
                    "avoid_cy",
                    models.TextField(
                        blank=True,
                        help_text="One a line.",
                        max_length=2000,
                        verbose_name="not to be used in Welsh",
                    ),
                ),
                (
                    "definition_en",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="definition in English"
                    ),
                ),
                (
                    "definition_cy",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="definition in Welsh"
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="Not shown to readers.",
                        max_length=1000,
                        verbose_name="note for translators",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="A law, a published list, a person.",
                        max_length=255,
                        verbose_name="source",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Proposed"),
                            ("agreed", "Agreed"),
                            ("retired", "No longer used"),
                        ],
                        default="draft",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "in_glossary",
                    models.BooleanField(
                        default=False,
                        help_text="Readers find it there, with its definition.",
                        verbose_name="in the glossary",
                    ),
                ),
                ("order_en", models.TextField(default="", editable=False)),
                ("order_cy", models.TextField(default="", editable=False)),
                (
                    "domain",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="labels.topic",
                        verbose_name="field",
                    ),
                ),
            ],
            options={
                "verbose_name": "term",
                "verbose_name_plural": "terms",
                "ordering": ["order_en", "order_cy", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("en"),
                        django.db.models.functions.text.Lower("cy"),
                        name="one_term_for_the_same_words",
                        violation_error_message="There is such a term already.",
                    )
                ],
            },
        ),
    ]
