"""Titles to offer while somebody types: every word that is typed, the last maybe only begun.

Cost: one query, however much the site holds. Only titles are looked through, and only a few are
read.
"""

from typing import Final

from django.db.models import F

from search.asking import MOST_WORDS, typed_by
from search.finding import readable_by_all
from search.languages import analyser
from search.matching import having_words, words_of_database
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
    rows = Findable.objects.filter(readable_by_all(language), having_words("title", written))
    newest_first = F("dated").desc(nulls_last=True)
    ordered = rows.filter(locale=locale_for(language)).order_by(newest_first, "-object_id")
    return list(ordered.only("object_id", "title", "url")[:MOST_OFFERED])


def _written(typed: str, language: str) -> str:
    """What the database is asked; empty for what is too little to say anything."""
    reader, of_database = analyser(language), words_of_database()
    words = [word.text for word in reader.words(typed)][:MOST_WORDS]
    if sum(map(len, words)) < LEAST:
        return ""
    asked = [list(map(of_database.word, reader.query_keys(word))) for word in words]
    asked[-1] += map(of_database.begun, _beginnings(words[-1], language))
    return of_database.both.join(f"({of_database.either.join(ways)})" for ways in asked)


def _beginnings(word: str, language: str) -> list[str]:
    """What the word that is begun begins with, in Welsh also without a mutation."""
    unmutated = [radical for radical, _mutation in radicals(word)] if language == "cy" else []
    return [one for one in dict.fromkeys(map(folded, (word, *unmutated))) if one]
