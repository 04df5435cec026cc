"""The indexes of Wagtail in tests: brought up to date when they are read, not at every save.

Search and references take a seventh of the time of all tests, most of which read neither. What a
test saves is noted, and indexed just before the first statement that names a table of an index; so
whoever reads an index finds in it what the site would have put there. While statements are counted
everything is indexed at once, as on the site.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.signals import setting_changed
from django.db import connection
from django_tasks.backends.immediate import ImmediateBackend
from modelsearch.tasks import insert_or_update_object_task
from wagtail.models import ReferenceIndex
from wagtail.search.models import IndexEntry
from wagtail.tasks import update_reference_index_task

from search.models import Findable

PUT_OFF = (insert_or_update_object_task.module_path, update_reference_index_task.module_path)
# A table of the search has the name of this one in its own.
TABLES = (IndexEntry._meta.db_table, ReferenceIndex._meta.db_table, Findable._meta.db_table)
TASKS = {"default": {"BACKEND": f"{__name__}.IndexingWhenRead"}}

_put_off: dict[Any, Any] | None = None  # None: nothing may be put off


class IndexingWhenRead(ImmediateBackend):
    """Does at once what the site does at once, but puts off indexing where that is allowed."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """Carry out a task or put it off; nobody asks what became of one that is put off."""
        is_at_once = _put_off is None or connection.force_debug_cursor
        if is_at_once or task.module_path not in PUT_OFF:
            return super().enqueue(task, args, kwargs)
        _put_off[task.module_path, *args] = task, args, kwargs
        return None


def take_over() -> None:
    """Have every task done here from now on; what was read of the settings before is forgotten."""
    settings.TASKS = TASKS
    setting_changed.send(sender=None, setting="TASKS", value=TASKS, enter=True)


@contextmanager
def indexed_when_read() -> Iterator[None]:
    """Put off indexing; what nobody has asked for by the end is forgotten, as what was saved is."""
    global _put_off
    _put_off = {}
    try:
        with connection.execute_wrapper(_index_before):
            yield
    finally:
        _put_off = None


def _index_before(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    if _put_off and not connection.needs_rollback and any(name in str(sql) for name in TABLES):
        catch_up()
    return execute(sql, params, many, context)


def catch_up() -> None:
    """Index what was put off."""
    global _put_off
    waiting, _put_off = list(_put_off.values()), None
    counts, connection.force_debug_cursor = connection.force_debug_cursor, False
    try:
        for task, args, kwargs in waiting:
            task.enqueue(*args, **kwargs)
    finally:
        connection.force_debug_cursor = counts
        _put_off = {}
