"""Looking for words within one list."""

from typing import Any

from search.asking import ask
from search.finding import Found


def keys_with(model: type[Any], language: str, words: str) -> list[int]:
    """The ids of the live pages of a type that have what is asked for, the best match first.

    Args:
        model: the type of page.
        language: "en" or "cy".
        words: what a reader typed.
    """
    # All of them, or counts would be wrong; and of each its id alone, not its texts.
    return Found(ask(words, language)).ids(model)
