"""Wagtail's search, with questions in any form of their words.

The admin's own searches come here: of pages, records, images, and while choosing. Each word of a
question becomes whatever it may be found by in English or in Welsh, beside itself for what has no
keys. And whatever Wagtail indexes or forgets, `search.indexing` keeps or forgets too.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import Value
from modelsearch.query import PlainText

from search import indexing
from search.asking import MOST_WORDS, typed_by
from search.fields import remembering
from search.languages import analyser
from welsh.folding import folded
from welsh.mutations import radicals
from welsh.words import words

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres import postgres as stock

    BOTH, EITHER, PREFIX = " & ", " | ", ":*"
    StockBackend, StockIndex = stock.PostgresSearchBackend, stock.PostgresIndex
    StockQueries = stock.PostgresSearchQueryCompiler
    StockAutocomplete = stock.PostgresAutocompleteQueryCompiler
else:
    from modelsearch.backends.database.sqlite import sqlite as stock
    from modelsearch.backends.database.sqlite.query import LexemeCombinable, SearchQueryExpression

    BOTH, EITHER, PREFIX = " AND ", " OR ", "*"
    StockBackend, StockIndex = stock.SQLiteSearchBackend, stock.SQLiteIndex
    StockQueries = stock.SQLiteSearchQueryCompiler
    StockAutocomplete = stock.SQLiteAutocompleteQueryCompiler

    class _Written(LexemeCombinable, Value):
        """A question as it is written for the database."""

        def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str]]:
            return "%s", (self.value,)


NOTHING: Final = "x1x1"  # no word of any text has this key
_HYPHENS: Final = re.compile(r"[\s-]+")


class _Keyed:
    """A compiler of questions that reads plain text in both languages."""

    LAST_TERM_IS_PREFIX: bool

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        """What PostgreSQL is asked."""
        if isinstance(query, PlainText) and not invert:
            text = written(query, typing=self.LAST_TERM_IS_PREFIX)
            return SearchQuery(text, search_type="raw", config=config)
        return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        """What SQLite is asked."""
        if isinstance(query, PlainText):
            text = written(query, typing=self.LAST_TERM_IS_PREFIX)
            return SearchQueryExpression(_Written(text), config=config)
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]


class Queries(_Keyed, StockQueries):  # type: ignore[misc, valid-type]
    """Questions by whole words."""


class Autocomplete(_Keyed, StockAutocomplete):  # type: ignore[misc, valid-type]
    """Questions that are still being typed."""


class Index(StockIndex):  # type: ignore[misc, valid-type]
    """Wagtail's index, and beside it what shows and orders results."""

    def add_items(self, model: type[Any], objs: Iterable[Any]) -> None:
        """Index some things of a type."""
        objects = list(objs)
        with remembering():
            super().add_items(model, objects)
            indexing.keep(model, objects)

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Leave them as they are, so that the admin ranks long titles like short ones.

        To work them out every title of the site is read, at each save.
        """

    def delete_item(self, item: Any) -> None:
        """Forget something."""
        indexing.forget(item)
        super().delete_item(item)

    def delete_stale_entries(self) -> None:
        """Forget what was deleted behind the index's back."""
        super().delete_stale_entries()
        indexing.forget_lost()

    def reset(self) -> None:
        """Forget everything."""
        super().reset()
        indexing.forget_lost()


class SearchBackend(StockBackend):  # type: ignore[misc, valid-type]
    """Wagtail's search on the site's database."""

    query_compiler_class = Queries
    autocomplete_query_compiler_class = Autocomplete
    index_class = Index


def written(query: PlainText, *, typing: bool) -> str:
    """A plain question as the database is asked it: every word in any of its forms.

    Args:
        query: the words.
        typing: whether the last of them may go on.
    """
    chunks = [
        chunk for chunk in typed_by(query.query_string).split() if any(map(str.isalnum, chunk))
    ]
    asked = [
        _any_form(chunk, typing=typing and place == len(chunks))
        for place, chunk in enumerate(chunks[:MOST_WORDS], start=1)
    ]
    connector = EITHER if query.operator.lower() == "or" else BOTH
    return connector.join(f"({one})" for one in asked) or _quoted(NOTHING)


def _any_form(chunk: str, *, typing: bool) -> str:
    """One word as it is, or by its keys in either language."""
    as_it_is = [_quoted(part) for part in _HYPHENS.split(chunk) if any(map(str.isalnum, part))]
    if typing:
        as_it_is[-1] += PREFIX
    found = list(words(chunk))
    by_keys = BOTH.join(_keys(word.text, typing=typing and word is found[-1]) for word in found)
    return EITHER.join(f"({one})" for one in (BOTH.join(as_it_is), by_keys) if one)


def _keys(word: str, *, typing: bool) -> str:
    keys = [key for language in ("en", "cy") for key in analyser(language).query_keys(word)]
    quoted = [_quoted(key) for key in dict.fromkeys(keys)]
    if typing:
        begun = (word, *(radical for radical, _mutation in radicals(word)))
        quoted += [_quoted(folded(beginning)) + PREFIX for beginning in begun]
    return f"({EITHER.join(quoted)})"


def _quoted(word: str) -> str:
    if connection.vendor == "postgresql":
        escaped = word.replace("\\", "\\\\").replace("'", "''")
        return f"'{escaped}'"
    quote = '"'
    return f"{quote}{word.replace(quote, '')}{quote}"
