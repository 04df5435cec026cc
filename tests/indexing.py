"""The indexes of Wagtail in tests: brought up to date when they are read, not at every save.

Search and references take a seventh of the time of all tests, most of which read neither. What a
test saves is noted, and indexed just before the first statement that names a table of an index; so
whoever reads an index finds in it what the site would have put there. While statements are counted
everything is indexed at once, as on the site.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.conf import settings
from django.core.signals import setting_changed
from django.db import connection
from django.db.models import Model
from django_tasks.backends.immediate import ImmediateBackend
from modelsearch.tasks import insert_or_update_object_task
from wagtail.models import ReferenceIndex
from wagtail.search.models import IndexEntry
from wagtail.tasks import update_reference_index_task

from core.files import references
from search.models import Findable

SEARCH = insert_or_update_object_task.module_path
REFERENCES = update_reference_index_task.module_path
# The tables, and what fills them. A table of the search has the name of the first in its own.
FILLED_BY = {
    IndexEntry._meta.db_table: SEARCH,
    Findable._meta.db_table: SEARCH,
    ReferenceIndex._meta.db_table: REFERENCES,
}
TASKS = {"default": {"BACKEND": f"{__name__}.IndexingWhenRead"}}

_put_off: dict[tuple[Any, ...], Callable[[], Any]] = {}
_may_put_off = False
_index_at_once = references.index_now


class IndexingWhenRead(ImmediateBackend):
    """Does at once what the site does at once, but puts off indexing where that is allowed."""

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """Carry out a task or put it off; nobody asks what became of one that is put off."""
        if task.module_path in FILLED_BY.values() and _is_for_later():
            _put_off[task.module_path, *args] = partial(super().enqueue, task, args, kwargs)
            return None
        return super().enqueue(task, args, kwargs)


def index_when_read(record: Model) -> None:
    """Write what a record refers to into the index at once, or put it off.

    Args:
        record: its row is read again then; the instance may be another by that time.
    """
    if _is_for_later():
        _put_off[REFERENCES, type(record), record.pk] = partial(references.index_again, record)
    else:
        _index_at_once(record)


def take_over() -> None:
    """Have every task done here from now on; what was read of the settings before is forgotten."""
    settings.TASKS = TASKS
    setting_changed.send(sender=None, setting="TASKS", value=TASKS, enter=True)
    references.index_now = index_when_read


@contextmanager
def indexed_when_read() -> Iterator[None]:
    """Put off indexing; what nobody has asked for by the end is forgotten, as what was saved is."""
    global _may_put_off
    _may_put_off = True
    try:
        with connection.execute_wrapper(_index_before):
            yield
    finally:
        _may_put_off = False
        _put_off.clear()


def _is_for_later() -> bool:
    return _may_put_off and not connection.force_debug_cursor


def _index_before(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    if _put_off and not connection.needs_rollback:
        named = {FILLED_BY[table] for table in FILLED_BY if table in str(sql)}
        if named:
            catch_up(*named)
    return execute(sql, params, many, context)


def catch_up(*indexes: str) -> None:
    """Index what was put off.

    Args:
        *indexes: what fills them.
    """
    global _may_put_off
    waiting = [_put_off.pop(key) for key in list(_put_off) if key[0] in indexes]
    counts, connection.force_debug_cursor = connection.force_debug_cursor, False
    was_allowed, _may_put_off = _may_put_off, False
    try:
        for index in waiting:
            index()
    finally:
        connection.force_debug_cursor = counts
        _may_put_off = was_allowed
