"""Addresses a supervisor asks: is the process alive, and is it ready for readers?"""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """Says that the process answers. It touches no database."""
    return JsonResponse({"alive": True})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Says whether the database answers and its migrations are applied: 200, or 503 and why."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        _all_migrations_applied()
    except DatabaseError:
        return JsonResponse({"ready": False, "reason": "database"}, status=503)
    except MigrationsMissing:
        return JsonResponse({"ready": False, "reason": "migrations"}, status=503)
    return JsonResponse({"ready": True})


class MigrationsMissing(Exception):
    """The database is older than the code."""


@cache
def _all_migrations_applied() -> None:
    """Checked until it is true, then remembered: a process never outlives its own code.

    Raises:
        MigrationsMissing: if a migration waits. An exception is not remembered.
    """
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise MigrationsMissing
