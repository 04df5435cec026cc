"""A function through which PostgreSQL looks for words in its index whatever it thinks of that.

Where most texts have a word PostgreSQL would rather read every text than the index, and a text is
stored in pieces: for a common word among long texts that takes four times as long.
"""

from typing import Any

from django.db import migrations

CREATE = """
    CREATE OR REPLACE FUNCTION search_entries(wanted tsquery) RETURNS SETOF integer
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 SET enable_seqscan = off
    AS 'SELECT id FROM wagtailsearch_indexentry WHERE body @@ wanted'
"""
DROP = "DROP FUNCTION IF EXISTS search_entries(tsquery)"


def _create(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(CREATE)


def _drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_known_words_and_changes")]

    operations = [migrations.RunPython(_create, _drop)]
