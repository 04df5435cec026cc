"""The page of a pair that somebody is told of."""

from collections.abc import Iterable
from uuid import UUID

from wagtail.models import Page

from translation.locales import language_of


def best_pages(pages: Iterable[Page], language: str) -> dict[UUID, Page]:
    """Of each pair the page in a language, else the one in the other, by the pair's key.

    Args:
        pages: those to choose from, of any pairs.
        language: "en" or "cy".
    """
    best_last = sorted(pages, key=lambda page: language_of(page) == language)
    return {page.translation_key: page for page in best_last}
