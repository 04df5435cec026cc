"""The same for titles, an index with all that counts and orders what is found, and one of the pages
that are not live.

What is found is then counted and put in order without a row of any table being read.
"""

from typing import Any

from django.db import migrations

TITLES = """
    CREATE OR REPLACE FUNCTION search_titles(wanted tsquery) RETURNS SETOF integer
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 SET enable_seqscan = off
    AS 'SELECT id FROM wagtailsearch_indexentry WHERE title @@ wanted'
"""
NOT_LIVE = "CREATE INDEX IF NOT EXISTS carthen_not_live ON wagtailcore_page (id) WHERE NOT live"
ORDERING = """
    CREATE INDEX IF NOT EXISTS carthen_search_ordering ON search_findable (entry_id)
    INCLUDE (locale_id, content_type_id, object_id, dated)
"""


def _create(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        for statement in (TITLES, NOT_LIVE, ORDERING):
            schema_editor.execute(statement)


def _drop(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS carthen_search_ordering")
        schema_editor.execute("DROP INDEX IF EXISTS carthen_not_live")
        schema_editor.execute("DROP FUNCTION IF EXISTS search_titles(tsquery)")


class Migration(migrations.Migration):
    dependencies = [("search", "0003_entries_by_index")]

    operations = [migrations.RunPython(_create, _drop)]
