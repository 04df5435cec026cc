"""Looking for words within one list."""

import re
from typing import Any

from modelsearch.query import PlainText

LONGEST_QUERY = 200  # characters


def words_of(query: str) -> str:
    """The words of a query. Punctuation goes: a lone quotation mark is an error to SQLite."""
    return " ".join(re.findall(r"[\w'’-]+", query)).replace("'", " ").replace("’", " ")


def has_words(words: str) -> bool:
    """Whether there is anything to look for."""
    return bool(words.strip(" -"))


def keys_with(model: type[Any], language: str, words: str) -> list[int]:
    """The ids of the live pages of a type that have every word, the best match first.

    Args:
        model: the type of page.
        language: "en" or "cy".
        words: the words, without punctuation.
    """
    found = model.live_in(language).order_by().search(PlainText(words))
    # All of them, or counts would be wrong; and of each its id alone, not its texts.
    return list(found.get_queryset().values_list("pk", flat=True))
