"""Addresses a supervisor asks: is the process alive, and is it ready for readers?

They are answered before any other middleware: a probe knows no host name and speaks plain HTTP, and
what it asks about may be what the others need.
"""

from collections.abc import Callable
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse


class HealthMiddleware:
    """Answers /-/alive/ and /-/ready/."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = ANSWERS.get(request.path)
        if not answer:
            return self.get_response(request)
        response = answer()
        response.headers["Cache-Control"] = "no-store"
        return response


def alive() -> JsonResponse:
    """Says that the process answers. It touches no database."""
    return JsonResponse({"alive": True})


def ready() -> JsonResponse:
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


ANSWERS = {"/-/alive/": alive, "/-/ready/": ready}
