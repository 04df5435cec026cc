"""The database, of whichever kind it is."""

from types import ModuleType
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import FileField

from keeping import postgresql, sqlite

KINDS = {"postgresql": postgresql, "sqlite": sqlite}


def ours() -> ModuleType:
    """How databases of our kind are saved and loaded."""
    return KINDS[connection.vendor]


def counts(cursor: Any) -> dict[str, int]:
    """How many rows each table has.

    Args:
        cursor: on the database, at one moment.
    """
    cursor.execute(ours().TABLES)
    names = sorted(name for (name,) in cursor.fetchall())
    return {name: _value(cursor, f"SELECT COUNT(*) FROM {_quoted(name)}") for name in names}  # noqa: S608


def migrations(cursor: Any) -> list[str]:
    """The migrations that were applied, as `app.name`."""
    cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
    return [f"{app}.{name}" for app, name in cursor.fetchall()]


def files_named(cursor: Any) -> set[str]:
    """The names of all files that the database speaks of."""
    named: set[str] = set()
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_fields:
            if isinstance(field, FileField):
                column, table = _quoted(field.column), _quoted(model._meta.db_table)
                cursor.execute(f"SELECT {column} FROM {table} WHERE {column} <> ''")  # noqa: S608
                named.update(name for (name,) in cursor.fetchall())
    return named


def _quoted(name: str) -> str:
    return str(connection.ops.quote_name(name))


def _value(cursor: Any, sentence: str) -> int:
    cursor.execute(sentence)
    (value,) = cursor.fetchone()
    return int(value)
