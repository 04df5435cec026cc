"""Questions in the words of each database.

What is in Wagtail's index for our pages and records is made of keys alone (`search.fields`), so
that both databases take the same words for words. Neither is asked to rank anything.
"""

from collections.abc import Iterable
from typing import Final

from django.db import connection
from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.expressions import RawSQL
from wagtail.search.models import IndexEntry

from search.asking import Question, Wanted
from search.fields import AS_TYPED

PHRASE_IN_TITLE: Final = 0
WORDS_IN_TITLE: Final = 1
KEYS_IN_TITLE: Final = 2
ELSEWHERE: Final = 3


# Functions of the project's own, which keep to the index; see migrations 0003 and 0004.
_ENTRIES: Final = {
    "body": "SELECT found FROM search_entries(to_tsquery('simple', %s)) AS found",
    "title": "SELECT found FROM search_titles(to_tsquery('simple', %s)) AS found",
}


class Words:
    """How a database writes that words are together, or one of them, or in a row."""

    both, either, not_that, in_a_row = " & ", " | ", " & !", " <-> "
    goes_on = ":*"

    def word(self, key: str) -> str:
        """One key."""
        return f"'{key}'"

    def begun(self, key: str) -> str:
        """All keys that begin like this."""
        return self.word(key) + self.goes_on

    def row(self, keys: Iterable[str]) -> str:
        """Keys that follow each other."""
        return f"({self.in_a_row.join(map(self.word, keys))})"


class _WordsOfFts(Words):
    both, either, not_that = " AND ", " OR ", " NOT "
    goes_on = "*"

    def word(self, key: str) -> str:
        return f'"{key}"'

    def row(self, keys: Iterable[str]) -> str:
        return f'"{" ".join(keys)}"'


def matching(question: Question) -> Q:
    """What has all that a question wants, and nothing that it does not.

    Args:
        question: one that wants something.
    """
    written = _written(question, words_of_database())
    return having_words("title" if question.is_of_small_words else "body", written)


def tier(question: Question) -> Case:
    """How near what is found is to what was typed; see the constants."""
    words = words_of_database()
    surfaces = [AS_TYPED + word for word in question.words]
    in_a_row = words.row(surfaces)
    if question.unmutated:
        in_a_row = words.either.join((in_a_row, words.word(AS_TYPED + question.unmutated)))
    tiers = {PHRASE_IN_TITLE: in_a_row, KEYS_IN_TITLE: _written(question, words)}
    if len(surfaces) > 1:  # One word is in a row whenever it is there.
        tiers[WORDS_IN_TITLE] = words.both.join(map(words.word, dict.fromkeys(surfaces)))
    whens = [
        When(having_words("title", tiers[number]), then=Value(number)) for number in sorted(tiers)
    ]
    return Case(*whens, default=Value(ELSEWHERE), output_field=IntegerField())


def _written(question: Question, words: Words) -> str:
    wanted = words.both.join(_wanted(one, words) for one in question.wanted)
    unwanted = words.either.join(_wanted(one, words) for one in question.unwanted)
    return f"({wanted}){words.not_that}({unwanted})" if unwanted else wanted


def _wanted(wanted: Wanted, words: Words) -> str:
    if wanted.phrase:
        return words.row(wanted.phrase)
    ways = (words.both.join(map(words.word, way)) for way in wanted.ways)
    return f"({words.either.join(f'({way})' for way in ways)})"


def words_of_database() -> Words:
    """Those of the database of the moment."""
    return Words() if connection.vendor == "postgresql" else _WordsOfFts()


def having_words(column: str, written: str) -> Q:
    """What has, in its title or anywhere, what a question says in the words of the database.

    Args:
        column: "title" or "body".
        written: the question.
    """
    if connection.vendor == "postgresql":
        return Q(pk__in=RawSQL(_ENTRIES[column], [written]))  # noqa: S611 - the words are a parameter
    table = f"{IndexEntry._meta.db_table}_fts"
    found = f"SELECT rowid FROM {table} WHERE {table} MATCH %s"  # noqa: S608 - the name is Wagtail's
    return Q(pk__in=RawSQL(found, [f"{column} : ({written})"]))  # noqa: S611 - the words are a parameter
