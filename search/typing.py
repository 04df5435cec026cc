"""Titles to offer while somebody types: every word that is typed, the last maybe only begun.

Cost: one query, however much the site holds. Only titles are looked through, and only a few are
read.
"""

from typing import Final

from django.db import connection
from django.db.models import F

from search.asking import MOST_WORDS, typed_by
from search.backend import BOTH, EITHER, PREFIX
from search.finding import readable_by_all
from search.languages import Analyser, analyser
from search.matching import having
from search.models import Findable
from translation.locales import locale_for
from welsh.folding import folded
from welsh.mutations import radicals

LEAST: Final = 2  # letters
MOST_OFFERED: Final = 6


def titles_begun(query: str, language: str) -> list[Findable]:
    """What everybody may read whose title has all that is typed, the newest first.

    Args:
        query: words, as somebody types them.
        language: "en" or "cy".
    """
    written = _written(typed_by(query), language)
    if not written:
        return []
    rows = Findable.objects.filter(readable_by_all(language), having("title", written))
    newest_first = F("dated").desc(nulls_last=True)
    ordered = rows.filter(locale=locale_for(language)).order_by(newest_first, "-object_id")
    return list(ordered.only("object_id", "title", "url")[:MOST_OFFERED])


def _written(typed: str, language: str) -> str:
    """What the database is asked; empty for what is too little to say anything."""
    reader = analyser(language)
    words = [word.text for word in reader.words(typed)][:MOST_WORDS]
    if sum(map(len, words)) < LEAST:
        return ""
    *whole, last = words
    asked = [*(_any_form(word, reader) for word in whole), _begun(last, language, reader)]
    return BOTH.join(f"({one})" for one in asked)


def _any_form(word: str, reader: Analyser) -> str:
    return EITHER.join(map(_quoted, reader.query_keys(word)))


def _begun(word: str, language: str, reader: Analyser) -> str:
    unmutated = [radical for radical, _mutation in radicals(word)] if language == "cy" else []
    beginnings = dict.fromkeys(map(folded, (word, *unmutated)))
    begun = [_quoted(beginning) + PREFIX for beginning in beginnings if beginning]
    return EITHER.join([_any_form(word, reader), *begun])


def _quoted(key: str) -> str:
    quote = "'" if connection.vendor == "postgresql" else '"'
    return f"{quote}{key}{quote}"
