"""An index of the addresses of pages: each request looks for one of them.

Wagtail looks from page to page down the tree and has none. On PostgreSQL it keeps hashes, as an
address may be longer than a row of another kind of index.
"""

from typing import Any

from django.db import migrations

NAME = "carthen_page_url_path"


def _create(apps: Any, schema_editor: Any) -> None:
    kind = "USING hash " if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"CREATE INDEX IF NOT EXISTS {NAME} ON wagtailcore_page {kind}(url_path)")


def _drop(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(f"DROP INDEX IF EXISTS {NAME}")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_texts_of_files"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(_create, _drop)]
