"""What editors put above the results of a search."""

from collections.abc import Sequence
from typing import Any, Final

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from search.languages import Analyser, analyser
from search.models import Promotion
from translation.locales import LANGUAGES, locale_for
from welsh.folding import folded

LIFETIME: Final = 30  # seconds
KEY: Final = "carthen:promotions:{}"

# The number of a page, and the words of a search.
Promoted = tuple[int, list[str]]


def promoted(words: str, language: str) -> list[int]:
    """The pages that editors put above the results of a search. One query, mostly none.

    The search is the same whatever the order and the forms of its words: who looks for *y
    gymuned* gets what was promoted for *cymunedau*.

    Args:
        words: what somebody looks for, as they typed it.
        language: "en" or "cy".

    Returns:
        Numbers of pages, in the order editors gave them. Whether everybody may open them is not
        asked here.
    """
    if not words or not (every := _every(language)):
        return []
    knows = analyser(language)
    asked = [set(knows.query_keys(word)) for word in telling_words(words, knows)]
    found = (page for page, said in every if _is_same(asked, said, knows))
    return list(dict.fromkeys(found))


def telling_words(words: str, knows: Analyser) -> list[str]:
    """The words of a search, without those that say nothing; all of them if no other is left."""
    every = [word.text for word in knows.words(words)]
    return [word for word in every if folded(word) not in knows.stop_words] or every


def _is_same(asked: Sequence[set[str]], said: Sequence[str], knows: Analyser) -> bool:
    if not asked or len(asked) != len(said):
        return False
    there = [frozenset(knows.index_keys(word)) for word in said]
    return all(any(keys & one for one in there) for keys in asked) and all(
        any(keys & one for keys in asked) for one in there
    )


def _every(language: str) -> list[Promoted]:
    key = KEY.format(language)
    every: Any = cache.get_or_set(key, lambda: _read(language), LIFETIME)
    return every


def _read(language: str) -> list[Promoted]:
    rows = Promotion.objects.filter(locale=locale_for(language), page__live=True)
    knows = analyser(language)
    return [
        (page, said)
        for page, words in rows.values_list("page_id", "words")
        for line in words.splitlines()
        if (said := telling_words(line, knows))
    ]


def _forget(**kwargs: object) -> None:
    keys = [KEY.format(language) for language in LANGUAGES]
    cache.delete_many(keys)
    transaction.on_commit(lambda: cache.delete_many(keys))


post_save.connect(_forget, sender=Promotion)
post_delete.connect(_forget, sender=Promotion)
