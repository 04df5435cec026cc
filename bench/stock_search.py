"""Wagtail's own search over the same pages, with an index beside ours."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from django.db import connection
from modelsearch import index as registry
from wagtail.search import index
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from search.fields import KeyMixin

STOCK = "wagtail.search.backends.database"
SCHEMA = "stock_search"
TABLE = IndexEntry._meta.db_table


def prepare() -> None:
    """An empty index of its own, with what Wagtail gives its index and nothing of ours."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        cursor.execute(f"DROP TABLE IF EXISTS {SCHEMA}.{TABLE}")
        cursor.execute(f"CREATE TABLE {SCHEMA}.{TABLE} (LIKE public.{TABLE} INCLUDING ALL)")
        cursor.execute(f"DROP INDEX {SCHEMA}.{TABLE}_expr_idx")


@contextmanager
def stock_search() -> Iterator[Any]:
    """Wagtail's backend, which reads and writes its own index, with plain fields."""
    backend = get_search_backend(STOCK)
    with ExitStack() as taken:
        for model in registry.get_indexed_models():
            fields = [_plain(one) for one in model.get_search_fields() if not _is_again(one)]
            plain = classmethod(lambda _model, fields=fields: fields)
            taken.enter_context(patch.object(model, "get_search_fields", plain))
        taken.enter_context(
            patch(
                "modelsearch.index.get_search_backends_with_name",
                lambda **_: [("default", backend)],
            )
        )
        _look_in(SCHEMA, "public")
        taken.callback(_look_in, "public")
        yield backend


def _look_in(*schemas: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET search_path TO {', '.join(schemas)}")


def _is_again(field: Any) -> bool:
    """Whether it says the title again, as only our index needs it."""
    return isinstance(field, KeyMixin) and field.field_name == "heading"


def _plain(field: Any) -> Any:
    if not isinstance(field, KeyMixin):
        return field
    is_autocomplete = isinstance(field, index.AutocompleteField)
    return (index.AutocompleteField if is_autocomplete else index.SearchField)(field.field_name)
