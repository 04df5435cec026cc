import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import translation.models.checks


class Migration(migrations.Migration):
    dependencies = [
        ("translation", "0013_files"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CheckSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "blocking",
                    models.JSONField(
                        blank=True, default=translation.models.checks.blocking_at_first
                    ),
                ),
                ("off", models.JSONField(blank=True, default=list)),
                (
                    "words",
                    models.TextField(
                        blank=True,
                        help_text=(
                            "One on each line, without mutation. Names with a capital letter "
                            "are never checked."
                        ),
                        verbose_name="Welsh words that are right",
                    ),
                ),
                (
                    "addresses",
                    models.TextField(
                        blank=True,
                        help_text=(
                            "The English and the Welsh on one line, with a space between: "
                            "addresses of pages, e-mail addresses or telephone numbers without "
                            "spaces."
                        ),
                        verbose_name="addresses that belong together",
                    ),
                ),
            ],
            options={
                "verbose_name": "checks of translations",
            },
        ),
        migrations.AlterField(
            model_name="pairevent",
            name="action",
            field=models.CharField(
                choices=[
                    ("published", "Published"),
                    ("scheduled", "Scheduled"),
                    ("held", "Held back at the scheduled time"),
                    ("waiting", "Waiting for the other language"),
                    ("unpublished", "Taken down"),
                    ("deleted", "Deleted"),
                    ("moved", "Moved"),
                    ("facts", "Facts taken over from the other language"),
                    ("still_stands", "Confirmed that the other language still stands"),
                    ("waived", "Marked as needing one language only"),
                    ("waiver_ended", "Marked as needing both languages"),
                    ("direction", "Source language changed"),
                    ("copied", "Copied"),
                    ("freed", "Each language is edited on its own"),
                    ("tied", "One language is translated from the other"),
                    ("confirmed", "Confirmed that both languages say the same"),
                    ("reopened", "Review reopened: the text was changed"),
                    ("own_work", "Approved by the person who wrote it"),
                    ("check", "A check was set aside with a reason"),
                ],
                max_length=20,
                verbose_name="what happened",
            ),
        ),
        migrations.CreateModel(
            name="CheckOverride",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("language", models.CharField(max_length=2)),
                ("path", models.CharField(max_length=500)),
                ("label", models.CharField(blank=True, max_length=500)),
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("numbers", "Numbers"),
                            ("dates", "Dates"),
                            ("times", "Times"),
                            ("money", "Amounts of money"),
                            ("addresses", "Addresses and telephone numbers"),
                            ("placeholders", "Placeholders"),
                            ("links", "Links"),
                            ("marks", "Bold, italic and other marks"),
                            ("list_items", "List items"),
                            ("wrong_language", "Left in the other language"),
                            ("same_as_source", "The same as the source"),
                            ("too_long", "Too long"),
                            ("term_missing", "Agreed terms"),
                            ("term_forbidden", "Forms of terms not to use"),
                            ("spaces", "Spaces"),
                            ("capitals", "Capital letters"),
                            ("quotes", "Quotation marks"),
                            ("ending", "Punctuation at the end"),
                            ("spelling", "Welsh spelling"),
                            ("mutation", "Welsh mutations"),
                        ],
                        max_length=20,
                    ),
                ),
                ("fingerprint", models.CharField(max_length=64)),
                ("finding", models.TextField(blank=True)),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                ("user_name", models.CharField(blank=True, max_length=200)),
                (
                    "pair",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="check_overrides",
                        to="translation.pair",
                    ),
                ),
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
                "verbose_name": "check set aside with a reason",
                "verbose_name_plural": "checks set aside with a reason",
                "ordering": ["-at", "-pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pair", "language", "path", "code", "fingerprint"),
                        name="one_reason_for_a_finding",
                    )
                ],
            },
        ),
    ]
